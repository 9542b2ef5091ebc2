import { checkRequest } from './contract/checkRequest.ts';
import { checkResponse } from './contract/checkResponse.ts';
import { settle } from './life/settle.ts';
import { mutantOf, mutantOfProcess } from './mutants/mutant.ts';
import { performers } from './perform.ts';
import { permit } from './permit.ts';
import { decodeBody, decodeCall } from './protocol/decode.ts';
import { encode } from './protocol/encode.ts';
import type { RawReply, RawRequest } from './protocol/wire.ts';
import { judgeWithout } from './rules/judge.ts';
import { verify } from './signature/verify.ts';
import type { World } from './world.ts';

/**
 * The request path, from raw request to raw reply. Read this first. Whatever is thrown becomes a reply in server.ts.
 * Order: which operation, who asks, not too often, may they, what exactly, do it, hold ourselves to the contract.
 */
export function answer(raw: RawRequest, requestId: string, world: World): RawReply {
  const call = decodeCall(raw);
  const signed = [raw, world.accounts.credential, world.clock.server()] as const;
  const caller = mutantOfProcess(world)?.verify?.(verify, ...signed) ?? verify(...signed);
  world.quotas.take(caller.account, call.operation);
  world.faults.strike(requestId, caller.account, call.operation);
  const body = decodeBody(raw, call);
  const mutant = mutantOf(caller.account, world);
  (mutant?.permit ?? permit)(caller, call.operation, body.Catalog);
  const input = mutant?.check?.(call.operation, body, checkRequest) ?? checkRequest(call.operation, body);
  settle(caller.account, world);
  const perform = mutant?.operation?.(call.operation, performers[call.operation]) ?? performers[call.operation];
  const work = (): unknown => perform(input as never, { ...world, caller });
  const output = checkResponse(call.operation, mutant?.forgets ? judgeWithout(mutant.forgets, work) : work());
  return encode(call.route, call.operation, mutant?.reply?.(call.operation, output) ?? output, requestId);
}
