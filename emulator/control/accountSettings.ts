import type { World } from '../world.ts';
import { requireAccount } from './account.ts';
import type { ControlRequest } from './controlRequest.ts';

/** Holds an account to the published request quotas, or frees it from them; without Enabled the flag decides again. */
export function setQuotas(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'Enabled');
  const account = requireAccount(request, world);
  world.accounts.updateSettings(account, { quotas: request.optionalBoolean('Enabled') });
  world.quotas.reset(account);
  return {};
}

/** How long what the account creates from now on cannot be read; without Milliseconds the flag decides again. */
export function setReadDelay(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'Milliseconds');
  const account = requireAccount(request, world);
  const delayMs = request.numberBetween('Milliseconds', 0, 600_000, true);
  world.accounts.updateSettings(account, { readDelayMillis: delayMs });
  return {};
}
