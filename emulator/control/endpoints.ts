import type { ServerResponse } from 'node:http';
import { contractDigest } from '../../schemas/index.ts';
import type { HttpRequest } from '../protocol/http.ts';
import type { World } from '../world.ts';
import { optionalAccount, requireAccount } from './account.ts';
import { setEstimate, setMarketplaceEntity, setQuotas, setReadDelay, setRegistration } from './accountSettings.ts';
import { ControlError, type ControlRequest } from './controlRequest.ts';
import { createAccountWithMutant, seedDefaults } from './createAccount.ts';
import { createInvitation } from './createInvitation.ts';
import { createLead } from './createLead.ts';
import { listEvents, stream } from './eventEndpoints.ts';
import { armFault, clearFaults, listFaults } from './faultEndpoints.ts';
import { seedOpportunities } from './seedOpportunities.ts';
import { setAwsSummary } from './setAwsSummary.ts';
import { setReviewStatus } from './setReviewStatus.ts';
import { setTaskSettings } from './setTaskSettings.ts';
import { getOpportunity, listAccounts, listCalls, listInvitations, listOpportunities } from './stateEndpoints.ts';
import { putSolution, putUser } from './usersAndSolutions.ts';

/** An endpoint that returns its response. */
export interface JsonEndpoint {
  readonly respond: (request: ControlRequest, world: World) => object | Promise<object>;
}
/** An endpoint that writes its response itself. */
export interface StreamEndpoint {
  readonly stream: (request: ControlRequest, httpRequest: HttpRequest, response: ServerResponse, world: World) => void;
}

/** The control plane, endpoint by endpoint. */
export const endpoints: Readonly<Record<string, JsonEndpoint | StreamEndpoint>> = {
  'GET health': { respond: getHealth },
  'GET accounts': { respond: listAccounts },
  'POST accounts': { respond: createAccountWithMutant },
  'POST users': { respond: putUser },
  'POST reset': { respond: resetAccounts },
  'GET clock': { respond: getClock },
  'POST clock': { respond: advanceClock },
  'POST review': { respond: setReviewStatus },
  'GET opportunities': { respond: listOpportunities },
  'GET opportunity': { respond: getOpportunity },
  'GET invitations': { respond: listInvitations },
  'GET calls': { respond: listCalls },
  'POST invitations': { respond: createInvitation },
  'POST leads': { respond: createLead },
  'POST solutions': { respond: putSolution },
  'POST tasks': { respond: setTaskSettings },
  'POST faults': { respond: armFault },
  'GET faults': { respond: listFaults },
  'DELETE faults': { respond: clearFaults },
  'POST quotas': { respond: setQuotas },
  'POST read-delay': { respond: setReadDelay },
  'POST registration': { respond: setRegistration },
  'POST estimates': { respond: setEstimate },
  'POST marketplace': { respond: setMarketplaceEntity },
  'POST summary': { respond: setAwsSummary },
  'POST seed': { respond: seedOpportunities },
  'GET events': { respond: listEvents },
  'GET events/stream': { stream },
};

/** How the emulator names itself: a harness signs for an address that does so, and for no other. */
const emulatorName = 'partner-central-emulator';

/** `Status` is "degraded" while work outside of requests fails. */
function getHealth(request: ControlRequest, { background }: World): object {
  request.allowOnly();
  const health = background.health();
  const Status = health.Failing.length === 0 ? 'ok' : 'degraded';
  return { Name: emulatorName, Status, Contract: contractDigest, Version: '0.1.0', ...health };
}

const clockResponse = (account: string, { clock }: World): object => ({
  Now: new Date(clock.now(account)).toISOString(),
});

function getClock(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId');
  return clockResponse(requireAccount(request, world), world);
}

const tenYearsInSeconds = 10 * 366 * 86_400;
/** Advances an account's clock, and runs everything that falls due. */
function advanceClock(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'AdvanceSeconds');
  const account = requireAccount(request, world);
  const seconds = request.number('AdvanceSeconds');
  // A clock is never set back.
  if (seconds < 0 || seconds > tenYearsInSeconds)
    throw new ControlError(400, `AdvanceSeconds must be a number from 0 to ${tenYearsInSeconds} (ten years).`);
  const offsetMs = (world.accounts.find(account)?.clockOffsetMs ?? 0) + Math.round(seconds * 1000);
  if (offsetMs > 10 * tenYearsInSeconds * 1000)
    throw new ControlError(400, 'AdvanceSeconds would take the clock past a century.');
  world.accounts.setClockOffset(account, offsetMs);
  world.steps.runDueWork(account, world);
  return clockResponse(account, world);
}

/** Deletes the data of one account, or of all. */
function resetAccounts(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId');
  const account = optionalAccount(request, world);
  const accounts = account === null ? world.accounts.all().map((one) => one.account) : [account];
  world.atomically(() => {
    for (const account of accounts) {
      world.accounts.wipe(account);
      seedDefaults(account, world);
    }
  });
  for (const account of accounts) {
    world.calls.clear(account);
    world.faults.clear({ account });
    world.quotas.reset(account);
  }
  return {};
}
