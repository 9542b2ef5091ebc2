import type { ServerResponse } from 'node:http';
import type { StoredEvent } from '../store/eventStore.ts';
import type { EventLog } from './eventLog.ts';

export interface StreamOptions {
  readonly account: string;
  /** Only events of this catalog; null for both. */
  readonly catalog: string | null;
  /** Goes on behind this place in the log; null begins with what happens from now on. */
  readonly afterSeq: number | null;
  readonly keepAliveMs?: number;
}
/** A reader so far behind is cut off; it resumes where it was. */
const maxBufferedBytes = 4 * 1024 * 1024;

/** Streams an account's events as server-sent events: `id` is the place in the log, `data` the envelope. */
export function streamEvents(
  response: ServerResponse,
  events: EventLog,
  { account, catalog, afterSeq, keepAliveMs = 15_000 }: StreamOptions,
): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    Connection: 'keep-alive',
  });
  // Tells the client when to come back, and shows it that the stream stands.
  response.write('retry: 1000\n\n');
  let lastSeq = afterSeq ?? 0;
  const sendEvent = ({ seq, account: eventAccount, event }: StoredEvent): void => {
    if (eventAccount !== account || seq <= lastSeq) return;
    lastSeq = seq;
    if (catalog !== null && event.detail.catalog !== catalog) return;
    response.write(`id: ${seq}\ndata: ${JSON.stringify(event)}\n\n`);
    if (response.writableLength > maxBufferedBytes) response.destroy();
  };
  if (afterSeq !== null) for (const storedEvent of events.forAccount(account, afterSeq)) sendEvent(storedEvent);
  const unsubscribe = events.subscribe(sendEvent);
  const keepAliveTimer = setInterval(() => response.write(': still here\n\n'), keepAliveMs).unref();
  response.once('close', () => {
    clearInterval(keepAliveTimer);
    unsubscribe();
  });
}
