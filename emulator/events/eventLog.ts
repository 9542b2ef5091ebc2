import type { Background } from '../background.ts';
import type { EventBridgeEvent, EventStore, StoredEvent } from '../store/eventStore.ts';

/** An event before it has its envelope (behaviour G.5). */
export interface DomainEvent {
  readonly account: string;
  readonly detailType: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly resources: readonly string[];
  /** When it happened on the account's clock, in milliseconds. */
  readonly occurredAtMs: number;
}
export type StoredEventListener = (storedEvent: StoredEvent) => void;
/** The events of all accounts: operations emit them, streams and the forwarder deliver them. */
export interface EventLog {
  /** Names this log: another data file, or another start without one, has another. */
  readonly epoch: string;
  emit(event: DomainEvent): void;
  /** The events of an account after a place in the log, oldest first. */
  forAccount(account: string, afterSeq?: number): readonly StoredEvent[];
  /** How many listeners there are. */
  listenerCount(): number;
  /** The place of the newest event; 0 when there never was one. */
  last(): number;
  /** Calls `listener` for every event from now on, of all accounts, in order. @returns a function that stops it */
  subscribe(listener: StoredEventListener): () => void;
}

/**
 * The event log and its listeners. Events are stored with the data, in the same transaction. Listeners are called in a later
 * turn, from the log, so that they never see an event that was rolled back and never delay a response.
 * With `duplicates`, events of opportunities come in pairs with different ids, as recorded (behaviour G.2).
 */
export function createEventLog(
  store: EventStore,
  uuid: () => string,
  background: Background,
  epoch: string,
  { duplicates = false } = {},
): EventLog {
  const listeners = new Set<StoredEventListener>();
  let lastDelivered = 0;
  let deliveryScheduled = false;
  /** A listener that fails misses the event; the others do not. */
  const notify = (listener: StoredEventListener, storedEvent: StoredEvent): void => {
    try {
      listener(storedEvent);
    } catch (error) {
      background.report(`the delivery of event ${storedEvent.seq} to a listener`, error);
    }
  };
  const deliver = (): void => {
    deliveryScheduled = false;
    const waitMs = background.attempt('event delivery', deliverNewEvents);
    if (waitMs === 0 || deliveryScheduled) return;
    deliveryScheduled = true;
    setTimeout(deliver, waitMs).unref();
  };
  const deliverNewEvents = (): void => {
    if (listeners.size === 0 || !store.isOpen()) return;
    for (let batch = store.since(lastDelivered); batch.length > 0; batch = store.since(lastDelivered)) {
      for (const storedEvent of batch) {
        lastDelivered = storedEvent.seq;
        for (const listener of listeners) notify(listener, storedEvent);
      }
    }
  };
  return {
    epoch,
    emit({ account, detailType, detail, resources, occurredAtMs }) {
      const time = `${new Date(occurredAtMs).toISOString().slice(0, 19)}Z`;
      for (let copies = duplicates && detailType.startsWith('Opportunity ') ? 2 : 1; copies > 0; copies -= 1) {
        const envelope = { version: '0', id: uuid(), 'detail-type': detailType, source: 'aws.partnercentral-selling' };
        const event: EventBridgeEvent = { ...envelope, account, time, region: 'us-east-1', resources, detail };
        store.add(account, event);
      }
      if (deliveryScheduled || listeners.size === 0) return;
      deliveryScheduled = true;
      setImmediate(deliver);
    },
    forAccount: (account, afterSeq) => store.forAccount(account, afterSeq),
    listenerCount: () => listeners.size,
    last: () => store.last(),
    subscribe(listener) {
      if (listeners.size === 0) lastDelivered = store.last();
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
