import type { IncomingMessage, ServerResponse } from 'node:http';
import { checkHeaders } from '../protocol/checkHeaders.ts';
import { type HttpRequest, type HttpResponse, jsonResponse, pathOf } from '../protocol/http.ts';
import { hostNameOf, isFromAnotherOrigin, isLoopbackName, isNearAddress } from '../protocol/origin.ts';
import type { World } from '../world.ts';
import { ControlError, ControlRequest } from './controlRequest.ts';
import { endpoints } from './endpoints.ts';
import { inspectorPage } from './inspectorPage.ts';

export const isControlUrl = (url: string): boolean =>
  url === '/_emulator' || url.startsWith('/_emulator/') || url.startsWith('/_emulator?');

/** Whether a browser asks for the inspector. */
const isPageRequest = (httpRequest: HttpRequest): boolean =>
  (httpRequest.method === 'GET' || httpRequest.method === 'HEAD') && /^\/_emulator\/?$/.test(pathOf(httpRequest));

/**
 * Answers a request to the control plane: JSON in, JSON out, unsigned, from this machine only.
 *
 * @returns null when the endpoint streams its response itself
 * @throws {ControlError} when the request is rejected
 */
export async function handleControlRequest(
  httpRequest: HttpRequest,
  bodyComplete: boolean,
  request: IncomingMessage,
  response: ServerResponse,
  world: World,
): Promise<HttpResponse | null> {
  assertNearCaller(httpRequest, request, bodyComplete, world);
  if (isPageRequest(httpRequest)) return inspectorPage();
  const endpoint = `${httpRequest.method} ${pathOf(httpRequest).slice('/_emulator/'.length)}`;
  const handler = Object.hasOwn(endpoints, endpoint) ? endpoints[endpoint] : undefined;
  if (!handler)
    throw new ControlError(
      404,
      `The control plane has no ${httpRequest.method} ${pathOf(httpRequest)}. It has: ${Object.keys(endpoints).join(', ')}.`,
    );
  const controlRequest = ControlRequest.parse(httpRequest);
  if ('respond' in handler) return jsonResponse(200, await handler.respond(controlRequest, world));
  handler.stream(controlRequest, httpRequest, response, world);
  return null;
}

/** Rejects signed requests, clients elsewhere, and web pages of other origins: the control plane has no password. */
function assertNearCaller(
  httpRequest: HttpRequest,
  request: IncomingMessage,
  bodyComplete: boolean,
  { settings }: World,
): void {
  checkHeaders(httpRequest.rawHeaders);
  const caller = request.socket.remoteAddress ?? '';
  if (!isNearAddress(caller, settings.controlAddresses))
    throw new ControlError(
      403,
      `The control plane answers this machine only. Start with --control-from to answer ${caller}.`,
    );
  if (!isLoopbackName(hostNameOf(httpRequest.headers.host ?? '')))
    throw new ControlError(403, 'Address the control plane as localhost or 127.0.0.1.');
  if (isFromAnotherOrigin(httpRequest))
    throw new ControlError(403, 'The control plane does not answer web pages of other origins.');
  if (httpRequest.headers.authorization !== undefined || /[?&]X-Amz-Signature=/i.test(httpRequest.url))
    throw new ControlError(403, 'The control plane does not accept signed requests.');
  if (!bodyComplete) throw new ControlError(413, 'The request body is larger than 1 MiB.');
}
