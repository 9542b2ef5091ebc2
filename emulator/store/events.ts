import type { Db } from './open.ts';
import { isRow, jsonOf, numberOf, type Row, rowsOf, textOf } from './row.ts';

/** An event as EventBridge delivers it (facts G.5). */
export interface BusEvent {
  readonly version: string;
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
}
/** An event with its place in the log; places only rise. */
export interface Logged {
  readonly seq: number;
  readonly account: string;
  readonly event: BusEvent;
}
export type EventRows = ReturnType<typeof eventRows>;

/** So many events are kept of each account, give or take one trim. */
const kept = 1000;
const trimEvery = 64;

/** The events of all accounts. They lie with the data, so that an event is there exactly when its cause is. */
export function eventRows(db: Db) {
  const add = db.prepare('INSERT INTO events (account, event) VALUES (?, ?)');
  const trim = db.prepare(
    `DELETE FROM events WHERE account = @account
     AND seq <= (SELECT seq FROM events WHERE account = @account ORDER BY seq DESC LIMIT 1 OFFSET ${kept})`,
  );
  const own = db.prepare('SELECT * FROM events WHERE account = ? AND seq > ? ORDER BY seq');
  const all = db.prepare('SELECT * FROM events WHERE seq > ? ORDER BY seq LIMIT 500');
  const last = db.prepare('SELECT max(seq) AS seq FROM events');
  return {
    add(account: string, event: BusEvent): void {
      const seq = add.run(account, JSON.stringify(event));
      if (seq % trimEvery === 0) trim.run({ account });
    },
    /** An account's events behind a place, oldest first. */
    of: (account: string, after = 0): Logged[] => rowsOf(own.all(account, after)).map(asLogged),
    /** Everyone's events behind a place, oldest first, not too many at once. */
    after: (seq: number): Logged[] => rowsOf(all.all(seq)).map(asLogged),
    last(): number {
      const row = last.get();
      return isRow(row) && typeof row.seq === 'number' ? row.seq : 0;
    },
    /** False once the store is closed. */
    open: (): boolean => db.isOpen(),
  };
}

const asLogged = (row: Row): Logged => ({
  seq: numberOf(row, 'seq'),
  account: textOf(row, 'account'),
  event: jsonOf<BusEvent>(row, 'event'),
});
