import { assertRegistered, authorize } from './authorization.ts';
import { checkRequest } from './contract/checkRequest.ts';
import { checkResponse } from './contract/checkResponse.ts';
import { processDueWork } from './domain/processDueWork.ts';
import { handlers } from './operationRegistry.ts';
import { decodeBody, decodeTarget } from './protocol/decode.ts';
import { encodeError } from './protocol/encodeError.ts';
import { encodeResponse } from './protocol/encodeResponse.ts';
import { formOf } from './protocol/responseForm.ts';
import { verify } from './signature/verify.ts';
import type { Steps } from './world.ts';

/** The steps of the product. answer.ts puts them in order. */
export const productSteps: Steps = {
  route: decodeTarget,
  authenticate: (request, { accounts, clock }) => verify(request, accounts.findCaller, clock.serverNow()),
  throttle: ({ caller, operation }, { quotas }) => quotas.consume(caller.account, operation),
  injectFault: ({ requestId, caller, operation }, { faults }) => faults.apply(requestId, caller.account, operation),
  decodeBody: (call, request) => decodeBody(request, call),
  authorize: ({ caller, operation }, body, { accounts }) => {
    authorize(caller, operation, body.Catalog);
    assertRegistered(accounts.find(caller.account), body.Catalog);
  },
  validateRequest: ({ operation }, body) => checkRequest(operation, body),
  runDueWork: processDueWork,
  perform: ({ operation, caller }, input, world) => handlers[operation](input as never, { ...world, caller }),
  validateResponse: ({ operation }, output) => checkResponse(operation, output),
  encode: ({ route, operation, requestId }, output, { settings }) =>
    encodeResponse(route, operation, output, requestId, formOf(settings.like)),
  encodeError: (error, { route, requestId }, { settings }) => encodeError(route, error, requestId, settings.statuses),
};
