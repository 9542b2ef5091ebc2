import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { ApiError } from './apiError.ts';
import { handleControlRequest, isControlUrl } from './control/controlPlane.ts';
import { corsHeaders, preflightResponse } from './cors.ts';
import { applyDelay } from './faults/applyDelay.ts';
import { handleRequest } from './handleRequest.ts';
import { processMutant } from './mutants/mutant.ts';
import { encodeError } from './protocol/encodeError.ts';
import { type HttpRequest, type HttpResponse, type Route, routeOf } from './protocol/http.ts';
import type { World } from './world.ts';

const maxBodyBytes = 1024 * 1024;
const maxHeaderBytes = 64 * 1024;

/** The request that each connection is at. */
const inFlight = new WeakMap<Socket, { readonly request: IncomingMessage; readonly response: ServerResponse }>();

/** The HTTP server of a world. The single place where problems become replies; a client's nonsense is never a 5xx. */
export function createEmulator(world: World): Server {
  const server = createServer(
    {
      // A missing Host is answered by us, in the shape of AWS, and not by node.
      requireHostHeader: false,
      maxHeaderSize: maxHeaderBytes,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 30_000,
      noDelay: true,
    },
    (request, response) => {
      inFlight.set(request.socket, { request, response });
      void serve(request, response, world);
    },
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => respondToParseError(error, socket, world));
  return server;
}

async function serve(request: IncomingMessage, response: ServerResponse, world: World): Promise<void> {
  let httpRequest: HttpRequest | null = null;
  try {
    const body = await readBody(request);
    const { method = 'GET', url = '/', headers, rawHeaders } = request;
    httpRequest = { method, url, headers, rawHeaders, body: body ?? Buffer.alloc(0) };
    if (isControlUrl(url)) return await handleControlRequest(httpRequest, body !== null, request, response, world);
    if (method === 'OPTIONS') return send(response, preflightResponse(), method);
    const requestId = world.ids.uuid();
    const httpResponse = respond(httpRequest, requestId, body !== null, world);
    const responseFault = world.faults.takeResponseFault(requestId);
    if (responseFault && !(await applyDelay(responseFault))) return void request.socket.destroy();
    if (responseFault?.action === 'fail')
      return send(response, errorResponse(routeOf(httpRequest), internalError(), world), method);
    send(response, httpResponse, method);
  } catch (error) {
    // The caller went away while sending: nobody is there to be answered.
    if (response.destroyed || !httpRequest) return void request.destroy();
    console.error(`emulator: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    send(response, errorResponse(routeOf(httpRequest), internalError(), world), httpRequest.method);
  }
}

function respond(httpRequest: HttpRequest, requestId: string, bodyComplete: boolean, world: World): HttpResponse {
  const mutant = processMutant(world);
  const httpResponse = (() => {
    try {
      if (!bodyComplete) throw new ApiError('RequestEntityTooLargeException', 'The request body is larger than 1 MiB.');
      return handleRequest(httpRequest, requestId, world);
    } catch (error) {
      if (error instanceof ApiError)
        return encodeError(routeOf(httpRequest), mutant?.error?.(error) ?? error, requestId, world.settings.statuses);
      console.error(`emulator: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return encodeError(routeOf(httpRequest), internalError(), requestId, world.settings.statuses);
    }
  })();
  const mutated = mutant?.rawResponse?.(httpResponse, httpRequest) ?? httpResponse;
  return { ...mutated, headers: { ...mutated.headers, ...corsHeaders(httpRequest) } };
}

const internalError = (): ApiError => new ApiError('InternalServerException', 'Internal server error');
const errorResponse = (route: Route, error: ApiError, world: World): HttpResponse =>
  encodeError(route, error, world.ids.uuid(), world.settings.statuses);

/** The whole body, or null when it is larger than allowed; the rest is then read and thrown away, so that the reply is seen. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBodyBytes) chunks.push(chunk);
    else chunks.length = 0;
    if (size > 64 * maxBodyBytes) throw new Error('A body beyond all measure.');
  }
  return size > maxBodyBytes ? null : Buffer.concat(chunks);
}

/** Sends a reply with the headers and their spelling as recorded for its route (behaviour A.6); node would add its own otherwise. */
export function send(response: ServerResponse, { status, headers, body }: HttpResponse, method: string): void {
  const bytes = Buffer.from(body);
  const common = {
    Date: new Date().toUTCString(),
    ...(status === 204 ? {} : { 'Content-Length': String(bytes.length) }),
    Connection: response.shouldKeepAlive ? 'keep-alive' : 'close',
  };
  const lowerCase = 'content-type' in headers;
  const headerPairs = Object.entries(common).map(([name, value]) => [lowerCase ? name.toLowerCase() : name, value]);
  response.sendDate = false;
  response.writeHead(status, { ...Object.fromEntries(headerPairs), ...headers });
  response.end(method === 'HEAD' ? undefined : bytes);
}

/** What node's parser refuses never becomes a request; it is answered all the same, and the connection closed. */
function respondToParseError(error: NodeJS.ErrnoException, socket: Socket, world: World): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const current = inFlight.get(socket);
  // The nonsense follows a whole request: that one's answer comes first, and then the connection is worth nothing.
  if (current?.request.complete && !current.response.writableFinished)
    return void current.response.once('finish', () => socket.destroySoon());
  const apiError = parseError(error.code ?? '');
  const { status, headers, body } = errorResponse('rest', apiError, world);
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

function parseError(code: string): ApiError {
  if (code === 'HPE_HEADER_OVERFLOW')
    return new ApiError(
      'RequestEntityTooLargeException',
      `The request headers are larger than ${maxHeaderBytes / 1024} KiB.`,
    );
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new ApiError('RequestTimeoutException', 'The request was not received in time.');
  return new ApiError('SerializationException', 'The request is not valid HTTP/1.1.');
}
