import { connect, type Socket } from 'node:net';

/** One request as bytes. */
export type RequestBytes = Buffer;
/** The next request of a connection, after the body of its last response; null when there is none left. */
export type NextRequest = (
  connection: number,
  lastBody: string | null,
) => RequestBytes | null | Promise<RequestBytes | null>;

/** The first `count` of the requests that another makes. */
export function atMost(count: number, next: NextRequest): NextRequest {
  let left = count;
  return (connection, lastBody) => (left-- > 0 ? next(connection, lastBody) : null);
}

export interface Load {
  readonly requests: number;
  readonly seconds: number;
  /** CPU time of the server while it lasted, in seconds; null where the system does not tell. */
  readonly cpuSeconds: number | null;
}

const headEnd = Buffer.from('\r\n\r\n');

/** Sends requests over so many connections, each as soon as its last one was answered, until the time is up. */
export async function load(
  endpoint: string,
  next: NextRequest,
  { connections, seconds, cpu }: { connections: number; seconds: number; cpu: () => number | null },
): Promise<Load> {
  const { hostname, port } = new URL(endpoint);
  const [startedAtMs, cpuBefore] = [performance.now(), cpu()];
  const end = startedAtMs + seconds * 1000;
  const counts = await Promise.all(
    Array.from({ length: connections }, (_, connection) => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      return drive(socket, (lastBody) => (performance.now() < end ? next(connection, lastBody) : null));
    }),
  );
  const [cpuAfter, passedMs] = [cpu(), performance.now() - startedAtMs];
  return {
    requests: counts.reduce((sum, count) => sum + count, 0),
    seconds: passedMs / 1000,
    cpuSeconds: cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore,
  };
}

/** Drives one connection. A fetch would cost more than the servers that are measured. */
function drive(socket: Socket, next: (lastBody: string | null) => ReturnType<NextRequest>): Promise<number> {
  return new Promise((resolve, reject) => {
    let answered = 0;
    let received: Buffer = Buffer.alloc(0);
    const send = async (lastBody: string | null): Promise<void> => {
      const made = next(lastBody);
      const request = made instanceof Promise ? await made : made;
      if (request !== null) return void socket.write(request);
      socket.destroy();
      resolve(answered);
    };
    socket.on('data', (chunk: Buffer) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const head = received.indexOf(headEnd);
      if (head < 0) return;
      const text = received.toString('latin1', 0, head);
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0);
      if (received.length < head + 4 + length) return;
      const body = received.toString('utf8', head + 4, head + 4 + length);
      if (!text.startsWith('HTTP/1.1 200')) return void socket.destroy(new Error(`${text}\n${body.slice(0, 500)}`));
      received = received.subarray(head + 4 + length);
      answered += 1;
      send(body).catch(reject);
    });
    socket.once('error', reject);
    socket.once('connect', () => void send(null).catch(reject));
  });
}
