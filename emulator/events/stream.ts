import type { ServerResponse } from 'node:http';
import type { StoredEvent } from '../store/eventStore.ts';
import type { EventLog } from './eventLog.ts';

export interface StreamOptions {
  readonly account: string;
  /** Only events of this catalog; null for both. */
  readonly catalog: string | null;
  /** The id of the event behind which the stream goes on, or "0" for all that is kept; null begins with the next event. */
  readonly lastEventId: string | null;
  readonly keepAliveMs?: number;
}
/** A reader so far behind is cut off; it resumes where it was. */
const maxBufferedBytes = 4 * 1024 * 1024;

/** Whether a text can be the id of a streamed event. */
export const isEventId = (text: string): boolean => /^(0|[0-9a-f]{12}-\d{1,15})$/.test(text);

/** The place in this log that an id names; null when it names one of another log, or one that this log has not reached. */
function placeOf(id: string, { epoch, last }: EventLog): number | null {
  if (id === '0') return 0;
  const [of = '', seq = ''] = id.split('-');
  return of === epoch && Number(seq) <= last() ? Number(seq) : null;
}

/**
 * Streams an account's events as server-sent events: `id` is the log and the place in it, `data` the envelope. A resume
 * that belongs to another log is told so by an event `restart`, and gets everything that this log keeps.
 */
export function streamEvents(
  response: ServerResponse,
  events: EventLog,
  { account, catalog, lastEventId, keepAliveMs = 15_000 }: StreamOptions,
): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    Connection: 'keep-alive',
  });
  // Tells the client when to come back, and shows it that the stream stands.
  response.write('retry: 1000\n\n');
  const resumeAt = lastEventId === null ? null : placeOf(lastEventId, events);
  if (lastEventId !== null && resumeAt === null)
    response.write(`event: restart\nid: ${events.epoch}-0\ndata: {"Reason":"Last-Event-ID is not of this log."}\n\n`);
  const afterSeq = lastEventId === null ? null : (resumeAt ?? 0);
  let lastSeq = afterSeq ?? 0;
  const sendEvent = ({ seq, account: eventAccount, event }: StoredEvent): void => {
    if (eventAccount !== account || seq <= lastSeq) return;
    lastSeq = seq;
    if (catalog !== null && event.detail.catalog !== catalog) return;
    response.write(`id: ${events.epoch}-${seq}\ndata: ${JSON.stringify(event)}\n\n`);
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
