import type { ServerResponse } from 'node:http';
import { contractDigest } from '../../schemas/index.ts';
import { settle } from '../life/settle.ts';
import type { World } from '../world.ts';
import { type Ask, ControlError } from './ask.ts';
import { invite } from './invitations.ts';
import { review } from './review.ts';
import { signUp, stock } from './signUp.ts';
import { solution } from './solutions.ts';
import { summary } from './summary.ts';
import { setTasks } from './tasks.ts';

/** One endpoint. `stream` answers true when it has taken the response over. */
export interface Endpoint {
  readonly answer: (ask: Ask, world: World) => object;
  readonly stream?: (ask: Ask, response: ServerResponse, world: World) => boolean;
}

/** The control plane, endpoint by endpoint. */
export const endpoints: Readonly<Record<string, Endpoint>> = {
  'GET health': { answer: () => ({ Status: 'ok', Contract: contractDigest, Version: '0.1.0' }) },
  'POST accounts': { answer: signUp },
  'POST reset': { answer: reset },
  'GET clock': { answer: (ask, world) => now(accountOf(ask, world), world) },
  'POST clock': { answer: advance },
  'POST review': { answer: review },
  'POST invitations': { answer: invite },
  'POST solutions': { answer: solution },
  'POST tasks': { answer: setTasks },
  'POST summary': { answer: summary },
  'GET events': { answer: (ask, world) => ({ Events: world.events.of(accountOf(ask, world)) }) },
};

/** The account that a request is about, which must exist. */
export function accountOf(ask: Ask, { accounts }: Pick<World, 'accounts'>): string {
  const account = ask.text('AccountId');
  if (!accounts.find(account))
    throw new ControlError(404, `There is no account ${account}. Make it with POST /_emulator/accounts.`);
  return account;
}
export const catalogOf = (ask: Ask): 'AWS' | 'Sandbox' => ask.oneOf('Catalog', ['AWS', 'Sandbox']);

const now = (account: string, { clock }: World): object => ({ Now: new Date(clock.now(account)).toISOString() });

/** Moves an account's clock forward; what falls due on the way happens. */
function advance(ask: Ask, world: World): object {
  const account = accountOf(ask, world);
  const seconds = ask.number('AdvanceSeconds');
  if (seconds < 0 || seconds > 10 * 366 * 86_400)
    throw new ControlError(400, 'AdvanceSeconds must be from 0 to ten years: a clock never goes back.');
  const offset = world.accounts.find(account)?.clockOffset ?? 0;
  world.accounts.setClockOffset(account, offset + Math.round(seconds * 1000));
  settle(account, world);
  return now(account, world);
}

/** Forgets the data of one account, or of all. */
function reset(ask: Ask, world: World): object {
  const accounts =
    ask.raw('AccountId') === null ? world.accounts.all().map(({ account }) => account) : [accountOf(ask, world)];
  world.atomically(() => {
    for (const account of accounts) {
      world.accounts.wipe(account);
      stock(account, world);
    }
  });
  for (const account of accounts) world.events.forget(account);
  return {};
}
