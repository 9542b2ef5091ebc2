import { ApiError, internalServerError } from './apiError.ts';
import { ControlError } from './control/controlRequest.ts';
import { logError } from './log.ts';
import { type HttpResponse, jsonResponse, type Route } from './protocol/http.ts';
import type { World } from './world.ts';

/** Which request failed: its route, or the control plane, and the id that its response carries. */
export interface FailedRequest {
  readonly route: Route | 'control';
  readonly requestId: string;
}

/**
 * Turns anything that was thrown into a response. The only place that does, for the API, the control plane, injected
 * faults and sockets alike. What is neither an ApiError nor a ControlError is a bug: it is logged and becomes a 500.
 */
export function errorResponse(thrown: unknown, { route, requestId }: FailedRequest, world: World): HttpResponse {
  if (thrown instanceof ControlError) return jsonResponse(thrown.status, { Message: thrown.message });
  if (!(thrown instanceof ApiError)) logError('unexpected error', thrown);
  const error = thrown instanceof ApiError ? thrown : internalServerError();
  if (route === 'control') return controlResponse(error);
  return world.steps.encodeError(error, { route, requestId }, world);
}

/** What a control-plane request led to: an opportunity that is too large is the client's mistake, a bug is not. */
function controlResponse({ errorName, message, ErrorList }: ApiError): HttpResponse {
  const details = ErrorList.map(({ Message }) => Message).join('; ');
  return jsonResponse(errorName === 'InternalServerException' ? 500 : 400, { Message: message || details });
}
