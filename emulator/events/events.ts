import type { BusEvent, EventRows, Logged } from '../store/events.ts';

/** An event before it has its envelope (facts G.5). */
export interface Happening {
  readonly account: string;
  readonly detailType: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly resources: readonly string[];
  /** When it happened on the account's clock, in milliseconds. */
  readonly at: number;
}
export type Listener = (logged: Logged) => void;
/** Where operations tell what has happened, and where others hear of it. */
export interface Events {
  emit(happening: Happening): void;
  /** The log of an account behind a place in it, oldest first, as EventBridge would deliver it. */
  of(account: string, after?: number): readonly Logged[];
  /** Hears of every event from now on, of all accounts, in order. Answers how to stop. */
  subscribe(listener: Listener): () => void;
}

/**
 * The log of events, and its readers. What is emitted is written with the data, in the same transaction; readers are told
 * in a later turn and read the log again, so they never hear of what was rolled back, and never hold up an answer.
 * With `twice`, events of opportunities come in pairs with different ids, as recorded (facts G.2).
 */
export function eventLog(rows: EventRows, uuid: () => string, { twice = false } = {}): Events {
  const listeners = new Set<Listener>();
  let told = 0;
  let due = false;
  const tell = (): void => {
    due = false;
    if (listeners.size === 0 || !rows.open()) return;
    for (let news = rows.after(told); news.length > 0; news = rows.after(told)) {
      for (const logged of news) {
        told = logged.seq;
        for (const listener of listeners) listener(logged);
      }
    }
  };
  return {
    emit({ account, detailType, detail, resources, at }) {
      const time = `${new Date(at).toISOString().slice(0, 19)}Z`;
      for (let copies = twice && detailType.startsWith('Opportunity ') ? 2 : 1; copies > 0; copies -= 1) {
        const envelope = { version: '0', id: uuid(), 'detail-type': detailType, source: 'aws.partnercentral-selling' };
        const event: BusEvent = { ...envelope, account, time, region: 'us-east-1', resources, detail };
        rows.add(account, event);
      }
      if (due || listeners.size === 0) return;
      due = true;
      setImmediate(tell);
    },
    of: (account, after) => rows.of(account, after),
    subscribe(listener) {
      if (listeners.size === 0) told = rows.last();
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
