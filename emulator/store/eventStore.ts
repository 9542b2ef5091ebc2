import { limit } from '../limits.ts';
import type { Db } from './openDatabase.ts';
import { isRow, readableRows, readJson, readNumber, readText, type SqliteRow, toRows } from './sqliteRow.ts';
import { trimRegularly } from './trim.ts';

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
/** An event and its place in the log. Places only increase. */
export interface StoredEvent {
  readonly seq: number;
  readonly account: string;
  readonly event: EventBridgeEvent;
}
export type EventStore = ReturnType<typeof eventStore>;

/** The events of all accounts. They are stored with the data, so that an event exists exactly when its cause does. */
export function eventStore(db: Db) {
  const insert = db.prepare('INSERT INTO events (account, event) VALUES (?, ?)');
  const trim = db.prepare(
    `DELETE FROM events WHERE account = @account
     AND seq <= (SELECT seq FROM events WHERE account = @account ORDER BY seq DESC LIMIT 1 OFFSET ${limit('eventsPerAccount')})`,
  );
  const inserted = trimRegularly((account) => trim.run({ account }));
  const selectByAccount = db.prepare('SELECT * FROM events WHERE account = ? AND seq > ? ORDER BY seq');
  const selectSince = db.prepare('SELECT * FROM events WHERE seq > ? ORDER BY seq LIMIT 500');
  const selectLast = db.prepare('SELECT max(seq) AS seq FROM events');
  return {
    add(account: string, event: EventBridgeEvent): void {
      insert.run(account, JSON.stringify(event));
      inserted(account);
    },
    /** An account's events after a place, oldest first. */
    forAccount: (account: string, afterSeq = 0): StoredEvent[] =>
      toStoredEvents(selectByAccount.all(account, afterSeq)),
    /** The events of all accounts after a place, oldest first, a limited number at once. */
    since: (seq: number): StoredEvent[] => toStoredEvents(selectSince.all(seq)),
    last(): number {
      const row = selectLast.get();
      return isRow(row) && typeof row.seq === 'number' ? row.seq : 0;
    },
    /** False once the store is closed. */
    isOpen: (): boolean => db.isOpen(),
  };
}

const toStoredEvents = (rows: readonly unknown[]): StoredEvent[] =>
  readableRows(toRows(rows), toStoredEvent, (row) => `event ${readNumber(row, 'seq')}`);
const toStoredEvent = (row: SqliteRow): StoredEvent => ({
  seq: readNumber(row, 'seq'),
  account: readText(row, 'account'),
  event: readJson<EventBridgeEvent>(row, 'event'),
});
