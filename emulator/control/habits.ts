import type { World } from '../world.ts';
import type { Ask } from './ask.ts';
import { accountOf } from './endpoints.ts';

/** Holds an account to the published request quotas, or frees it from them; without Enabled the flag decides again. */
export function setQuotas(ask: Ask, world: World): object {
  ask.only('AccountId', 'Enabled');
  const account = accountOf(ask, world);
  world.accounts.setHabits(account, { quotas: ask.optionalFlag('Enabled') });
  world.quotas.forget(account);
  return {};
}

/** How long what the account creates from now on cannot be read; without Milliseconds the flag decides again. */
export function setReadDelay(ask: Ask, world: World): object {
  ask.only('AccountId', 'Milliseconds');
  const account = accountOf(ask, world);
  const millis = ask.within('Milliseconds', 0, 600_000, true);
  world.accounts.setHabits(account, { readDelayMillis: millis });
  return {};
}
