import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { answer } from './answer.ts';
import { control, isControl } from './control/control.ts';
import { corsHeaders, preflight } from './cors.ts';
import { endured } from './faults/endure.ts';
import { mutantOfProcess } from './mutants/mutant.ts';
import { Problem } from './problem.ts';
import { encodeProblem } from './protocol/encodeProblem.ts';
import { type RawReply, type RawRequest, type Route, routeOf } from './protocol/wire.ts';
import type { World } from './world.ts';

const largestBody = 1024 * 1024;
const largestHeaders = 64 * 1024;

/** The request that each connection is at. */
const answering = new WeakMap<Socket, { readonly request: IncomingMessage; readonly response: ServerResponse }>();

/** The HTTP server of a world. The single place where problems become replies; a client's nonsense is never a 5xx. */
export function createEmulator(world: World): Server {
  const server = createServer(
    {
      // A missing Host is answered by us, in the shape of AWS, and not by node.
      requireHostHeader: false,
      maxHeaderSize: largestHeaders,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 30_000,
      noDelay: true,
    },
    (request, response) => {
      answering.set(request.socket, { request, response });
      void serve(request, response, world);
    },
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => refuseSocket(error, socket, world));
  return server;
}

async function serve(request: IncomingMessage, response: ServerResponse, world: World): Promise<void> {
  let raw: RawRequest | null = null;
  try {
    const body = await readBody(request);
    const { method = 'GET', url = '/', headers, rawHeaders } = request;
    raw = { method, url, headers, rawHeaders, body: body ?? Buffer.alloc(0) };
    if (isControl(url)) return await control(raw, body !== null, request, response, world);
    if (method === 'OPTIONS') return send(response, preflight(), method);
    const requestId = world.ids.uuid();
    const made = reply(raw, requestId, body !== null, world);
    const disturbance = world.faults.disturbance(requestId);
    if (disturbance && !(await endured(disturbance))) return void request.socket.destroy();
    if (disturbance?.end === 'fail') return send(response, problemReply(routeOf(raw), internal(), world), method);
    send(response, made, method);
  } catch (error) {
    // The caller went away while sending: nobody is there to be answered.
    if (response.destroyed || !raw) return void request.destroy();
    console.error(`emulator: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    send(response, problemReply(routeOf(raw), internal(), world), raw.method);
  }
}

function reply(raw: RawRequest, requestId: string, whole: boolean, world: World): RawReply {
  const mutant = mutantOfProcess(world);
  const made = (() => {
    try {
      if (!whole) throw new Problem('RequestEntityTooLargeException', 'The request body is larger than 1 MiB.');
      return answer(raw, requestId, world);
    } catch (error) {
      if (error instanceof Problem)
        return encodeProblem(routeOf(raw), mutant?.refusal?.(error) ?? error, requestId, world.settings.statuses);
      console.error(`emulator: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return encodeProblem(routeOf(raw), internal(), requestId, world.settings.statuses);
    }
  })();
  const sent = mutant?.wire?.(made, raw) ?? made;
  return { ...sent, headers: { ...sent.headers, ...corsHeaders(raw) } };
}

const internal = (): Problem => new Problem('InternalServerException', 'Internal server error');
const problemReply = (route: Route, problem: Problem, world: World): RawReply =>
  encodeProblem(route, problem, world.ids.uuid(), world.settings.statuses);

/** The whole body, or null when it is larger than allowed; the rest is then read and thrown away, so that the reply is seen. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
    else chunks.length = 0;
    if (size > 64 * largestBody) throw new Error('A body beyond all measure.');
  }
  return size > largestBody ? null : Buffer.concat(chunks);
}

/** Sends a reply with the headers and their spelling as recorded for its route (facts A.6); node would add its own otherwise. */
export function send(response: ServerResponse, { status, headers, body }: RawReply, method: string): void {
  const bytes = Buffer.from(body);
  const common = {
    Date: new Date().toUTCString(),
    ...(status === 204 ? {} : { 'Content-Length': String(bytes.length) }),
    Connection: response.shouldKeepAlive ? 'keep-alive' : 'close',
  };
  const lower = 'content-type' in headers;
  const spelt = Object.entries(common).map(([name, value]) => [lower ? name.toLowerCase() : name, value]);
  response.sendDate = false;
  response.writeHead(status, { ...Object.fromEntries(spelt), ...headers });
  response.end(method === 'HEAD' ? undefined : bytes);
}

/** What node's parser refuses never becomes a request; it is answered all the same, and the connection closed. */
function refuseSocket(error: NodeJS.ErrnoException, socket: Socket, world: World): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const open = answering.get(socket);
  // The nonsense follows a whole request: that one's answer comes first, and then the connection is worth nothing.
  if (open?.request.complete && !open.response.writableFinished)
    return void open.response.once('finish', () => socket.destroySoon());
  const problem = malformed(error.code ?? '');
  const { status, headers, body } = problemReply('rest', problem, world);
  const lines = Object.entries({
    ...headers,
    Date: new Date().toUTCString(),
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  });
  socket.end(
    `HTTP/1.1 ${status} Bad Request\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
  );
}

function malformed(code: string): Problem {
  if (code === 'HPE_HEADER_OVERFLOW')
    return new Problem(
      'RequestEntityTooLargeException',
      `The request headers are larger than ${largestHeaders / 1024} KiB.`,
    );
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new Problem('RequestTimeoutException', 'The request was not received in time.');
  return new Problem('SerializationException', 'The request is not valid HTTP/1.1.');
}
