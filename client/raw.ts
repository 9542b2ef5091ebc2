import net from 'node:net';
import tls from 'node:tls';
import { Indeterminate } from './outcome.ts';
import { NotHttp, parseRawResponse, type RawResponse } from './rawResponse.ts';

/** Exact bytes to send, and how. Each piece is written on its own, so that it can arrive on its own. */
export interface RawRequestPlan {
  readonly segments: readonly Uint8Array[];
  /** After the last piece: keep the connection open (default), say that nothing follows, or cut it off. */
  readonly after?: 'wait' | 'end' | 'destroy';
  /** How many answers to read: more than one when requests are pipelined. */
  readonly responseCount?: number;
  readonly timeoutMs?: number;
}
/** What came back: an answer, a connection closed without one, nothing in time, or bytes that are not HTTP. */
export type RawOutcome =
  | RawResponse
  | { readonly kind: 'dropped' | 'timed out' }
  | { readonly kind: 'not HTTP'; readonly reason: string };

/**
 * Sends the bytes of `plan` over a connection of their own and reads as many answers as it asks for. The result has one
 * outcome an answer; it ends early with the outcome that explains why no further answer came.
 */
export async function sendRaw(endpoint: string, plan: RawRequestPlan): Promise<readonly RawOutcome[]> {
  const socket = await connect(endpoint, plan.timeoutMs ?? 10_000);
  if (!socket) return [{ kind: 'timed out' }];
  const responseCount = plan.responseCount ?? 1;
  const outcomes: RawOutcome[] = [];
  const received = new ReceivedBytes();
  return new Promise((resolve) => {
    let done = false;
    let pause: NodeJS.Timeout | undefined;
    const finish = (last: RawOutcome | null): void => {
      if (done) return;
      done = true;
      clearTimeout(timer);
      clearTimeout(pause);
      socket.destroy();
      resolve(last ? [...outcomes, last] : outcomes);
    };
    const timer = setTimeout(() => finish({ kind: 'timed out' }), plan.timeoutMs ?? 10_000);
    const read = (ended: boolean): void => {
      if (done) return;
      try {
        for (let parsed = received.parse(ended); parsed; parsed = received.parse(ended)) {
          outcomes.push(parsed);
          if (outcomes.length < responseCount) continue;
          finish(null);
          return;
        }
      } catch (error) {
        if (!(error instanceof NotHttp)) throw error;
        finish({ kind: 'not HTTP', reason: error.message });
      }
      if (ended) finish({ kind: 'dropped' });
    };
    socket.on('data', (chunk: Buffer) => {
      received.add(chunk);
      const pauseMs = received.pauseMs();
      if (pauseMs < 1) read(false);
      else
        pause ??= setTimeout(() => {
          pause = undefined;
          read(false);
        }, pauseMs);
    });
    socket.on('end', () => read(true));
    // A reset is what a dropped connection looks like; 'close' follows and ends the wait.
    socket.on('error', () => undefined);
    socket.on('close', () => read(true));
    void write(socket, plan, () => done);
  });
}

/** The bytes that have arrived and are not part of a response yet. */
class ReceivedBytes {
  #chunks: Buffer[] = [];
  #lastLookMs = 0;
  #lookedAtMs = 0;

  add(chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  /** How long to wait before looking again: a long response in many small pieces must not cost more looks than reads. */
  pauseMs(): number {
    return Math.max(0, this.#lookedAtMs + this.#lastLookMs * 4 - performance.now());
  }

  /** The next whole response, if there is one. */
  parse(connectionClosed: boolean): RawResponse | null {
    const startMs = performance.now();
    const bytes = this.#chunks.length === 1 && this.#chunks[0] ? this.#chunks[0] : Buffer.concat(this.#chunks);
    const parsed = parseRawResponse(bytes, connectionClosed);
    const rest = parsed ? bytes.subarray(parsed.bytesUsed) : bytes;
    this.#chunks = [rest];
    this.#lookedAtMs = performance.now();
    this.#lastLookMs = this.#lookedAtMs - startMs;
    return parsed?.response ?? null;
  }
}

/** Writes piece by piece, waiting for each to be handed over; stops when the answer is already complete. */
async function write(socket: net.Socket, plan: RawRequestPlan, isDone: () => boolean): Promise<void> {
  for (const segment of plan.segments) {
    if (isDone() || socket.destroyed) return;
    await new Promise<void>((resolve) => socket.write(segment, () => setImmediate(resolve)));
  }
  if (plan.after === 'end') socket.end();
  if (plan.after === 'destroy') socket.destroy();
}

const advice = ({ message }: Error): string =>
  /certificate|self.signed|altname/i.test(message)
    ? 'NODE_EXTRA_CA_CERTS names a file of certificates to trust as well.'
    : 'Is the target running?';

/** Null when no connection could be made in time. A refused connection is an error of the target's address. */
function connect(endpoint: string, timeoutMs: number): Promise<net.Socket | null> {
  const { protocol, hostname, port } = new URL(endpoint);
  const host = hostname.replace(/^\[|\]$/g, '');
  const secure = protocol === 'https:';
  return new Promise((resolve, reject) => {
    const socket = secure
      ? tls.connect({ host, port: Number(port || 443), servername: host, ALPNProtocols: ['http/1.1'] })
      : net.connect({ host, port: Number(port || 80) });
    const timer = setTimeout(() => {
      socket.destroy();
      resolve(null);
    }, timeoutMs);
    socket.once('error', (error) => {
      clearTimeout(timer);
      reject(
        new Indeterminate('connection dropped', `No connection to ${endpoint}: ${error.message}. ${advice(error)}`),
      );
    });
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      clearTimeout(timer);
      socket.removeAllListeners('error');
      socket.setNoDelay(true);
      resolve(socket);
    });
  });
}

/** `bytes` cut into pieces of at most `size` bytes each. */
export function splitEvery(bytes: Buffer, size: number): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) parts.push(bytes.subarray(at, at + size));
  return parts;
}

/** `bytes` cut in two at each of the given offsets, in rising order. */
export function splitAt(bytes: Buffer, ...offsets: readonly number[]): Buffer[] {
  const boundaries = [0, ...offsets, bytes.length];
  return boundaries.slice(1).map((edge, index) => bytes.subarray(boundaries[index] ?? 0, edge));
}
