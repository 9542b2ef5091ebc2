import { checkRequest } from './contract/checkRequest.ts';
import { checkResponse } from './contract/checkResponse.ts';
import { settle } from './life/settle.ts';
import { mutantOf } from './mutants/mutant.ts';
import { performers } from './perform.ts';
import { permit } from './permit.ts';
import { decodeBody, decodeCall } from './protocol/decode.ts';
import { encode } from './protocol/encode.ts';
import type { RawReply, RawRequest } from './protocol/wire.ts';
import { verify } from './signature/verify.ts';
import type { World } from './world.ts';

/**
 * The request path, from raw request to raw reply. Read this first. Whatever is thrown becomes a reply in server.ts.
 * Order: which operation, who asks, not too often, may they, what exactly, do it, hold ourselves to the contract.
 */
export function answer(raw: RawRequest, requestId: string, world: World): RawReply {
  const call = decodeCall(raw);
  const caller = verify(raw, world.accounts.credential, world.clock.server());
  world.quotas.take(caller.account, call.operation);
  world.faults.strike(requestId, caller.account, call.operation);
  const body = decodeBody(raw, call);
  permit(caller, call.operation, body.Catalog);
  const input = checkRequest(call.operation, body);
  settle(caller.account, world);
  const mutant = mutantOf(caller.account, world);
  const perform = mutant?.operation?.(call.operation, performers[call.operation]) ?? performers[call.operation];
  const output = checkResponse(call.operation, perform(input as never, { ...world, caller }));
  const reply = encode(call.route, call.operation, mutant?.reply?.(call.operation, output) ?? output, requestId);
  return mutant?.wire?.(call.operation, reply) ?? reply;
}
