import type { ServerResponse } from 'node:http';
import { contractDigest } from '../../schemas/index.ts';
import { processDueWork } from '../domain/processDueWork.ts';
import type { HttpRequest } from '../protocol/http.ts';
import type { World } from '../world.ts';
import { setQuotas, setReadDelay } from './accountSettings.ts';
import { ControlError, type ControlRequest } from './controlRequest.ts';
import { createAccount, seedDefaults } from './createAccount.ts';
import { createInvitation } from './createInvitation.ts';
import { listEvents, stream } from './eventEndpoints.ts';
import { armFault, clearFaults, listFaults } from './faultEndpoints.ts';
import { putSolution } from './putSolution.ts';
import { putUser } from './putUser.ts';
import { seedOpportunities } from './seedOpportunities.ts';
import { setAwsSummary } from './setAwsSummary.ts';
import { setReviewStatus } from './setReviewStatus.ts';
import { setTaskSettings } from './setTaskSettings.ts';

/** One endpoint: it answers at once, or takes the response over and streams. */
export interface JsonEndpoint {
  readonly respond: (request: ControlRequest, world: World) => object;
}
export interface StreamEndpoint {
  readonly stream: (request: ControlRequest, httpRequest: HttpRequest, response: ServerResponse, world: World) => void;
}

/** The control plane, endpoint by endpoint. */
export const endpoints: Readonly<Record<string, JsonEndpoint | StreamEndpoint>> = {
  'GET health': { respond: () => ({ Status: 'ok', Contract: contractDigest, Version: '0.1.0' }) },
  'POST accounts': { respond: createAccount },
  'POST users': { respond: putUser },
  'POST reset': { respond: resetAccounts },
  'GET clock': { respond: getClock },
  'POST clock': { respond: advanceClock },
  'POST review': { respond: setReviewStatus },
  'POST invitations': { respond: createInvitation },
  'POST solutions': { respond: putSolution },
  'POST tasks': { respond: setTaskSettings },
  'POST faults': { respond: armFault },
  'GET faults': { respond: listFaults },
  'DELETE faults': { respond: clearFaults },
  'POST quotas': { respond: setQuotas },
  'POST read-delay': { respond: setReadDelay },
  'POST summary': { respond: setAwsSummary },
  'POST seed': { respond: seedOpportunities },
  'GET events': { respond: listEvents },
  'GET events/stream': { stream },
};

/** The account that a request is about, which must exist. */
export function requireAccount(request: ControlRequest, { accounts }: Pick<World, 'accounts'>): string {
  const account = request.string('AccountId');
  if (!accounts.find(account))
    throw new ControlError(404, `There is no account ${account}. Make it with POST /_emulator/accounts.`);
  return account;
}
export const requireCatalog = (request: ControlRequest): 'AWS' | 'Sandbox' =>
  request.oneOf('Catalog', ['AWS', 'Sandbox']);

const clockResponse = (account: string, { clock }: World): object => ({
  Now: new Date(clock.now(account)).toISOString(),
});

function getClock(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId');
  return clockResponse(requireAccount(request, world), world);
}

const tenYearsInSeconds = 10 * 366 * 86_400;
/** Moves an account's clock forward; what falls due on the way happens. */
function advanceClock(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'AdvanceSeconds');
  const account = requireAccount(request, world);
  const seconds = request.number('AdvanceSeconds');
  // A clock never goes back.
  if (seconds < 0 || seconds > tenYearsInSeconds)
    throw new ControlError(400, `AdvanceSeconds must be a number from 0 to ${tenYearsInSeconds} (ten years).`);
  const offsetMs = (world.accounts.find(account)?.clockOffsetMs ?? 0) + Math.round(seconds * 1000);
  if (offsetMs > 10 * tenYearsInSeconds * 1000)
    throw new ControlError(400, 'AdvanceSeconds would take the clock past a century.');
  world.accounts.setClockOffset(account, offsetMs);
  processDueWork(account, world);
  return clockResponse(account, world);
}

/** Forgets the data of one account, or of all. */
function resetAccounts(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId');
  const accounts =
    request.get('AccountId') === null
      ? world.accounts.all().map(({ account }) => account)
      : [requireAccount(request, world)];
  world.atomically(() => {
    for (const account of accounts) {
      world.accounts.wipe(account);
      seedDefaults(account, world);
    }
  });
  for (const account of accounts) {
    world.faults.clear({ account });
    world.quotas.reset(account);
  }
  return {};
}
