import { sharedSchema } from '../../schemas/index.ts';
import type { InjectedTaskFailure } from '../store/accountStore.ts';
import { taskOperations } from '../store/taskStore.ts';
import type { World } from '../world.ts';
import { requireAccount } from './account.ts';
import type { ControlRequest } from './controlRequest.ts';

/** Sets how an account's later tasks run: inline or deferred, and whether they fail. */
export function setTaskSettings(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'Mode', 'DelaySeconds', 'Fail');
  const account = requireAccount(request, world);
  const mode = request.optionalOneOf('Mode', ['inline', 'deferred']);
  const delay = request.numberBetween('DelaySeconds', 0, 30 * 86_400);
  world.accounts.setTaskSettings(account, {
    ...(mode === null ? {} : { mode }),
    ...(delay === null ? {} : { delayMillis: Math.round(delay * 1000) }),
    fail: injectedFailure(request.object('Fail')),
  });
  return {};
}

function injectedFailure(request: ControlRequest | null): InjectedTaskFailure | null {
  if (!request) return null;
  request.allowOnly('ReasonCode', 'Message', 'Operation', 'Count');
  const ReasonCode = request.oneOf('ReasonCode', sharedSchema.$defs?.ReasonCode?.enum ?? []);
  const Count = request.numberBetween('Count', 1, 1_000_000, true);
  return {
    ReasonCode,
    Count,
    Message: request.optionalString('Message'),
    Operation: request.optionalOneOf('Operation', taskOperations),
  };
}
