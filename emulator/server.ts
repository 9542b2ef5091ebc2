import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { answer } from './answer.ts';
import { ApiError, internalServerError } from './apiError.ts';
import { namedAccount } from './authorization.ts';
import { handleControlRequest, isControlUrl } from './control/controlPlane.ts';
import { checkAccess, corsHeaders, preflightResponse } from './cors.ts';
import { errorResponse } from './errorResponse.ts';
import { applyDelay } from './faults/faultInjector.ts';
import { limit } from './limits.ts';
import { checkHeaders } from './protocol/checkHeaders.ts';
import { type HttpRequest, type HttpResponse, routeOf } from './protocol/http.ts';
import { readBody } from './protocol/readBody.ts';
import { writeResponse, writeToSocket } from './protocol/writeResponse.ts';
import type { RequestLog } from './requestLog.ts';
import type { World } from './world.ts';

/** The request that each connection is at. */
const inFlight = new WeakMap<Socket, { readonly request: IncomingMessage; readonly response: ServerResponse }>();

/** Connections on which malformed bytes followed a request. */
const malformed = new WeakSet<Socket>();

/** The HTTP server of a world. Malformed input never causes a 5xx. */
export function createEmulator(world: World, log: RequestLog | null = null): Server {
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    inFlight.set(request.socket, { request, response });
    void serve(request, response, world, log);
  };
  const server = createServer(
    {
      // A missing Host is answered by us, in the form of AWS, and not by node.
      requireHostHeader: false,
      maxHeaderSize: limit('headerBytes'),
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 30_000,
      noDelay: true,
    },
    handle,
  );
  // Node would drop the headers beyond a number of its own; checkHeaders rejects them.
  server.maxHeadersCount = 0;
  // An expectation other than 100-continue is ignored, and CONNECT is an operation that does not exist.
  server.on('checkExpectation', handle);
  server.on('connect', (_request: IncomingMessage, socket: Socket) => rejectOnSocket(unknownMethod(), socket, world));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => respondToParseError(error, socket, world));
  return server;
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  world: World,
  log: RequestLog | null,
): Promise<void> {
  const { method = 'GET', url = '/', headers, rawHeaders } = request;
  const startedAtMs = performance.now();
  try {
    const body = await readBody(request);
    const requestId = world.ids.uuid();
    const bodyComplete = typeof body !== 'string';
    const httpRequest = { method, url, headers, rawHeaders, requestId, body: bodyComplete ? body : Buffer.alloc(0) };
    if (body === 'endless') response.shouldKeepAlive = false;
    const httpResponse = isControlUrl(url)
      ? await respondAsControlPlane(httpRequest, bodyComplete, request, response, world)
      : await respondAsApi(httpRequest, bodyComplete, world);
    if (!isControlUrl(url) && httpResponse !== 'streaming')
      recordCall(httpRequest, httpResponse, performance.now() - startedAtMs, world, log);
    if (httpResponse === 'drop') request.socket.destroy();
    else if (httpResponse !== 'streaming') writeResponse(response, httpResponse, method);
    else if (malformed.has(request.socket)) request.socket.destroy();
    if (body === 'endless') response.once('finish', () => request.socket.destroySoon());
  } catch {
    // The client went away while its request was read or its response written.
    request.destroy();
  }
}

/** Keeps a call of the API for the inspector, and writes the line of --log. */
function recordCall(
  httpRequest: HttpRequest,
  httpResponse: HttpResponse | 'drop',
  durationMs: number,
  world: World,
  log: RequestLog | null,
): void {
  if (httpRequest.method === 'OPTIONS') return;
  world.calls.record(httpRequest, httpResponse, namedAccount(httpRequest, world), durationMs);
  if (log && httpResponse !== 'drop') log(httpRequest, httpResponse, durationMs);
}

async function respondAsControlPlane(
  httpRequest: HttpRequest,
  bodyComplete: boolean,
  request: IncomingMessage,
  response: ServerResponse,
  world: World,
): Promise<HttpResponse | 'streaming'> {
  try {
    return (await handleControlRequest(httpRequest, bodyComplete, request, response, world)) ?? 'streaming';
  } catch (error) {
    return errorResponse(error, { route: 'control', requestId: httpRequest.requestId }, world);
  }
}

async function respondAsApi(
  httpRequest: HttpRequest,
  bodyComplete: boolean,
  world: World,
): Promise<HttpResponse | 'drop'> {
  const { requestId, method, rawHeaders } = httpRequest;
  if (method === 'OPTIONS') return preflightResponse(httpRequest, world.settings);
  const failed = { route: routeOf(httpRequest), requestId };
  let httpResponse: HttpResponse;
  try {
    checkHeaders(rawHeaders);
    checkAccess(httpRequest, world.settings);
    if (!bodyComplete) throw new ApiError('RequestEntityTooLargeException', 'The request body is larger than 1 MiB.');
    httpResponse = answer(httpRequest, world);
  } catch (error) {
    httpResponse = errorResponse(error, failed, world);
  }
  const responseFault = world.faults.takeResponseFault(requestId);
  if (responseFault && !(await applyDelay(responseFault))) return 'drop';
  if (responseFault?.action === 'fail') httpResponse = errorResponse(internalServerError(), failed, world);
  return { ...httpResponse, headers: { ...httpResponse.headers, ...corsHeaders(httpRequest, world.settings) } };
}

/** Answers what node's parser rejects, which never becomes a request, and closes the connection. */
function respondToParseError(error: NodeJS.ErrnoException, socket: Socket, world: World): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const current = inFlight.get(socket);
  if (!current?.request.complete || current.response.writableFinished)
    rejectOnSocket(parseError(error.code ?? ''), socket, world);
  // The malformed bytes follow a whole request. An event stream never ends, so it is cut; any other response comes first.
  else {
    malformed.add(socket);
    if (current.response.headersSent && !current.response.writableEnded) socket.destroy();
    else current.response.once('finish', () => socket.destroySoon());
  }
}

function rejectOnSocket(error: ApiError, socket: Socket, world: World): void {
  socket.on('error', () => socket.destroy());
  writeToSocket(socket, errorResponse(error, { route: 'rest', requestId: world.ids.uuid() }, world));
}

const unknownMethod = (): ApiError =>
  new ApiError('UnknownOperationException', 'CONNECT is not supported: every operation is a POST.');

function parseError(code: string): ApiError {
  if (code === 'HPE_HEADER_OVERFLOW')
    return new ApiError(
      'RequestEntityTooLargeException',
      `The request headers are larger than ${limit('headerBytes') / 1024} KiB.`,
    );
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new ApiError('RequestTimeoutException', 'The request was not received in time.');
  return new ApiError('SerializationException', 'The request is not valid HTTP/1.1.');
}
