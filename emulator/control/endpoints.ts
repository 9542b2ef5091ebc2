import type { ServerResponse } from 'node:http';
import { contractDigest } from '../../schemas/index.ts';
import { settle } from '../life/settle.ts';
import type { RawRequest } from '../protocol/wire.ts';
import type { World } from '../world.ts';
import { type Ask, ControlError } from './ask.ts';
import { listEvents, stream } from './events.ts';
import { armFault, clearFaults, listFaults } from './faults.ts';
import { setQuotas, setReadDelay } from './habits.ts';
import { invite } from './invitations.ts';
import { review } from './review.ts';
import { seed } from './seed.ts';
import { signUp, stock } from './signUp.ts';
import { solution } from './solutions.ts';
import { summary } from './summary.ts';
import { setTasks } from './tasks.ts';
import { user } from './users.ts';

/** One endpoint: it answers at once, or takes the response over and streams. */
export interface Answering {
  readonly answer: (ask: Ask, world: World) => object;
}
export interface Streaming {
  readonly stream: (ask: Ask, raw: RawRequest, response: ServerResponse, world: World) => void;
}

/** The control plane, endpoint by endpoint. */
export const endpoints: Readonly<Record<string, Answering | Streaming>> = {
  'GET health': { answer: () => ({ Status: 'ok', Contract: contractDigest, Version: '0.1.0' }) },
  'POST accounts': { answer: signUp },
  'POST users': { answer: user },
  'POST reset': { answer: reset },
  'GET clock': { answer: readClock },
  'POST clock': { answer: advance },
  'POST review': { answer: review },
  'POST invitations': { answer: invite },
  'POST solutions': { answer: solution },
  'POST tasks': { answer: setTasks },
  'POST faults': { answer: armFault },
  'GET faults': { answer: listFaults },
  'DELETE faults': { answer: clearFaults },
  'POST quotas': { answer: setQuotas },
  'POST read-delay': { answer: setReadDelay },
  'POST summary': { answer: summary },
  'POST seed': { answer: seed },
  'GET events': { answer: listEvents },
  'GET events/stream': { stream },
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

function readClock(ask: Ask, world: World): object {
  ask.only('AccountId');
  return now(accountOf(ask, world), world);
}

const tenYears = 10 * 366 * 86_400;
/** Moves an account's clock forward; what falls due on the way happens. */
function advance(ask: Ask, world: World): object {
  ask.only('AccountId', 'AdvanceSeconds');
  const account = accountOf(ask, world);
  const seconds = ask.number('AdvanceSeconds');
  // A clock never goes back.
  if (seconds < 0 || seconds > tenYears)
    throw new ControlError(400, `AdvanceSeconds must be a number from 0 to ${tenYears} (ten years).`);
  const offset = (world.accounts.find(account)?.clockOffset ?? 0) + Math.round(seconds * 1000);
  if (offset > 10 * tenYears * 1000) throw new ControlError(400, 'AdvanceSeconds would take the clock past a century.');
  world.accounts.setClockOffset(account, offset);
  settle(account, world);
  return now(account, world);
}

/** Forgets the data of one account, or of all. */
function reset(ask: Ask, world: World): object {
  ask.only('AccountId');
  const accounts =
    ask.raw('AccountId') === null ? world.accounts.all().map(({ account }) => account) : [accountOf(ask, world)];
  world.atomically(() => {
    for (const account of accounts) {
      world.accounts.wipe(account);
      stock(account, world);
    }
  });
  for (const account of accounts) {
    world.faults.clear({ account });
    world.quotas.forget(account);
  }
  return {};
}
