import type { World } from '../world.ts';
import { requireAccount } from './account.ts';
import type { ControlRequest } from './controlRequest.ts';

/** Enables or disables the published request quotas for an account; without Enabled the command-line flag applies again. */
export function setQuotas(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'Enabled');
  const account = requireAccount(request, world);
  world.accounts.updateSettings(account, { quotas: request.optionalBoolean('Enabled') });
  world.quotas.reset(account);
  return {};
}

/**
 * Sets how long new opportunities of the account cannot be read; without Milliseconds the command-line flag applies again.
 */
export function setReadDelay(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'Milliseconds');
  const account = requireAccount(request, world);
  const delayMs = request.numberBetween('Milliseconds', 0, 600_000, true);
  world.accounts.updateSettings(account, { readDelayMillis: delayMs });
  return {};
}
