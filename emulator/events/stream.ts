import type { ServerResponse } from 'node:http';
import type { Logged } from '../store/events.ts';
import type { Events } from './events.ts';

export interface StreamAsk {
  readonly account: string;
  /** Only events of this catalog; null for both. */
  readonly catalog: string | null;
  /** Goes on behind this place in the log; null begins with what happens from now on. */
  readonly after: number | null;
  readonly keepAliveMillis?: number;
}
/** A reader so far behind is cut off; it resumes where it was. */
const mostUnsent = 4 * 1024 * 1024;

/** Streams an account's events as server-sent events: `id` is the place in the log, `data` the envelope. */
export function streamEvents(
  response: ServerResponse,
  events: Events,
  { account, catalog, after, keepAliveMillis = 15_000 }: StreamAsk,
): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    Connection: 'keep-alive',
  });
  // Tells the client when to come back, and shows it that the stream stands.
  response.write('retry: 1000\n\n');
  let seen = after ?? 0;
  const show = ({ seq, account: of, event }: Logged): void => {
    if (of !== account || seq <= seen) return;
    seen = seq;
    if (catalog !== null && event.detail.catalog !== catalog) return;
    response.write(`id: ${seq}\ndata: ${JSON.stringify(event)}\n\n`);
    if (response.writableLength > mostUnsent) response.destroy();
  };
  if (after !== null) for (const logged of events.of(account, after)) show(logged);
  const stop = events.subscribe(show);
  const pulse = setInterval(() => response.write(': still here\n\n'), keepAliveMillis).unref();
  response.once('close', () => {
    clearInterval(pulse);
    stop();
  });
}
