import type { HttpRequest, HttpResponse } from './protocol/http.ts';
import type { Call, World } from './world.ts';

/** Answers one request. Read this first. Errors that a step throws become responses in errorResponse.ts. */
export function answer(request: HttpRequest, world: World): HttpResponse {
  const { steps } = world;
  const target = steps.route(request);
  const caller = steps.authenticate(request, world);
  const call: Call = { ...target, caller, requestId: request.requestId };
  steps.throttle(call, world);
  steps.injectFault(call, world);
  const body = steps.decodeBody(call, request);
  steps.authorize(call, body, world);
  const input = steps.validateRequest(call, body);
  steps.runDueWork(caller.account, world);
  const output = steps.perform(call, input, world);
  return steps.encode(call, steps.validateResponse(call, output), world);
}
