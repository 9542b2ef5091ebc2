import type { Db } from './openDatabase.ts';
import { isRow, readJson, readNumber, readText, type SqliteRow, toRows } from './sqliteRow.ts';

/** An event as EventBridge delivers it (behaviour G.5). */
export interface EventBridgeEvent {
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
export interface StoredEvent {
  readonly seq: number;
  readonly account: string;
  readonly event: EventBridgeEvent;
}
export type EventStore = ReturnType<typeof eventStore>;

/** So many events are kept of each account, give or take one trim. */
const maxEventsPerAccount = 1000;
const trimEvery = 64;

/** The events of all accounts. They lie with the data, so that an event is there exactly when its cause is. */
export function eventStore(db: Db) {
  const insert = db.prepare('INSERT INTO events (account, event) VALUES (?, ?)');
  const trim = db.prepare(
    `DELETE FROM events WHERE account = @account
     AND seq <= (SELECT seq FROM events WHERE account = @account ORDER BY seq DESC LIMIT 1 OFFSET ${maxEventsPerAccount})`,
  );
  const selectByAccount = db.prepare('SELECT * FROM events WHERE account = ? AND seq > ? ORDER BY seq');
  const selectSince = db.prepare('SELECT * FROM events WHERE seq > ? ORDER BY seq LIMIT 500');
  const selectLast = db.prepare('SELECT max(seq) AS seq FROM events');
  return {
    add(account: string, event: EventBridgeEvent): void {
      const seq = insert.run(account, JSON.stringify(event));
      if (seq % trimEvery === 0) trim.run({ account });
    },
    /** An account's events behind a place, oldest first. */
    forAccount: (account: string, afterSeq = 0): StoredEvent[] =>
      toRows(selectByAccount.all(account, afterSeq)).map(toStoredEvent),
    /** Everyone's events behind a place, oldest first, not too many at once. */
    since: (seq: number): StoredEvent[] => toRows(selectSince.all(seq)).map(toStoredEvent),
    last(): number {
      const row = selectLast.get();
      return isRow(row) && typeof row.seq === 'number' ? row.seq : 0;
    },
    /** False once the store is closed. */
    isOpen: (): boolean => db.isOpen(),
  };
}

const toStoredEvent = (row: SqliteRow): StoredEvent => ({
  seq: readNumber(row, 'seq'),
  account: readText(row, 'account'),
  event: readJson<EventBridgeEvent>(row, 'event'),
});
