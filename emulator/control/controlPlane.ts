import type { IncomingMessage, ServerResponse } from 'node:http';
import { type HttpRequest, type HttpResponse, pathOf } from '../protocol/http.ts';
import type { World } from '../world.ts';
import { ControlError, ControlRequest } from './controlRequest.ts';
import { endpoints } from './endpoints.ts';

export const isControlUrl = (url: string): boolean =>
  url === '/_emulator' || url.startsWith('/_emulator/') || url.startsWith('/_emulator?');

/** Answers a request to the control plane: JSON in, JSON out, unsigned, from this machine only. */
export async function handleControlRequest(
  httpRequest: HttpRequest,
  bodyComplete: boolean,
  request: IncomingMessage,
  response: ServerResponse,
  world: World,
): Promise<void> {
  const jsonResponse = (status: number, body: object): HttpResponse => ({
    status,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  let httpResponse: HttpResponse;
  try {
    assertLocalCaller(httpRequest, request, bodyComplete);
    const endpoint = `${httpRequest.method} ${pathOf(httpRequest).slice('/_emulator/'.length)}`;
    const handler = endpoints[endpoint];
    if (!handler)
      throw new ControlError(
        404,
        `The control plane has no ${httpRequest.method} ${pathOf(httpRequest)}. It has: ${Object.keys(endpoints).join(', ')}.`,
      );
    const controlRequest = ControlRequest.parse(httpRequest);
    if ('stream' in handler) return handler.stream(controlRequest, httpRequest, response, world);
    httpResponse = jsonResponse(200, handler.respond(controlRequest, world));
  } catch (error) {
    if (!(error instanceof ControlError)) throw error;
    httpResponse = jsonResponse(error.status, { Message: error.message });
  }
  const bytes = Buffer.from(httpResponse.body);
  response.writeHead(httpResponse.status, { ...httpResponse.headers, 'Content-Length': bytes.length });
  response.end(bytes);
}

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const loopbackHost = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/** Refuses signed calls, callers from elsewhere, and web pages: the control plane has no password. */
function assertLocalCaller(httpRequest: HttpRequest, request: IncomingMessage, bodyComplete: boolean): void {
  if (!loopback.test(request.socket.remoteAddress ?? ''))
    throw new ControlError(403, 'The control plane answers this machine only.');
  if (!loopbackHost.test(httpRequest.headers.host ?? ''))
    throw new ControlError(403, 'Ask the control plane for localhost or 127.0.0.1.');
  const { origin } = httpRequest.headers;
  if (origin !== undefined && !(URL.canParse(origin) && loopbackHost.test(new URL(origin).host))) {
    throw new ControlError(403, 'The control plane does not answer web pages of other hosts.');
  }
  if (httpRequest.headers.authorization !== undefined || /[?&]X-Amz-Signature=/i.test(httpRequest.url))
    throw new ControlError(403, 'The control plane takes no signed requests.');
  if (!bodyComplete) throw new ControlError(413, 'The request body is larger than 1 MiB.');
}
