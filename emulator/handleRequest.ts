import { authorize } from './authorization.ts';
import { checkRequest } from './contract/checkRequest.ts';
import { checkResponse } from './contract/checkResponse.ts';
import { processDueWork } from './domain/processDueWork.ts';
import { accountMutant, processMutant } from './mutants/mutant.ts';
import { handlers } from './operationRegistry.ts';
import { decodeBody, decodeTarget } from './protocol/decode.ts';
import { encodeResponse } from './protocol/encodeResponse.ts';
import type { HttpRequest, HttpResponse } from './protocol/http.ts';
import { withRulesDisabled } from './rules/evaluate.ts';
import { verify } from './signature/verify.ts';
import type { World } from './world.ts';

/**
 * The request path, from raw request to raw reply. Read this first. Whatever is thrown becomes a reply in server.ts.
 * Order: which operation, who asks, not too often, may they, what exactly, do it, hold ourselves to the contract.
 */
export function handleRequest(httpRequest: HttpRequest, requestId: string, world: World): HttpResponse {
  const target = decodeTarget(httpRequest);
  const verifyArguments = [httpRequest, world.accounts.findCaller, world.clock.serverNow()] as const;
  const caller = processMutant(world)?.verify?.(verify, ...verifyArguments) ?? verify(...verifyArguments);
  world.quotas.consume(caller.account, target.operation);
  world.faults.apply(requestId, caller.account, target.operation);
  const body = decodeBody(httpRequest, target);
  const mutant = accountMutant(caller.account, world);
  (mutant?.authorize ?? authorize)(caller, target.operation, body.Catalog);
  const request = mutant?.checkRequest?.(target.operation, body, checkRequest) ?? checkRequest(target.operation, body);
  processDueWork(caller.account, world);
  const handler = mutant?.operation?.(target.operation, handlers[target.operation]) ?? handlers[target.operation];
  const execute = (): unknown => handler(request as never, { ...world, caller });
  const response = checkResponse(
    target.operation,
    mutant?.disabledRules ? withRulesDisabled(mutant.disabledRules, execute) : execute(),
  );
  return encodeResponse(
    target.route,
    target.operation,
    mutant?.response?.(target.operation, response) ?? response,
    requestId,
  );
}
