import { sharedSchema } from '../../schemas/index.ts';
import type { ArmedFailure } from '../store/accounts.ts';
import type { World } from '../world.ts';
import { type Ask, ControlError } from './ask.ts';
import { accountOf } from './endpoints.ts';

const operations = ['StartEngagementByAcceptingInvitationTask', 'StartEngagementFromOpportunityTask'] as const;

/** Decides how an account's tasks go from now on: at once or later, and whether they fail. */
export function setTasks(ask: Ask, world: World): object {
  const account = accountOf(ask, world);
  const mode = ask.optionalOneOf('Mode', ['inline', 'deferred']);
  const delay = ask.optionalNumber('DelaySeconds');
  if (delay !== null && (delay < 0 || delay > 86_400 * 30))
    throw new ControlError(400, 'DelaySeconds must be from 0 to 30 days.');
  world.accounts.setTasks(account, {
    ...(mode === null ? {} : { mode }),
    ...(delay === null ? {} : { delayMillis: Math.round(delay * 1000) }),
    fail: failure(ask.inside('Fail')),
  });
  return {};
}

function failure(ask: Ask | null): ArmedFailure | null {
  if (!ask) return null;
  const ReasonCode = ask.oneOf('ReasonCode', sharedSchema.$defs?.ReasonCode?.enum ?? []);
  const Count = ask.optionalNumber('Count');
  if (Count !== null && (!Number.isInteger(Count) || Count < 1))
    throw new ControlError(400, 'Fail.Count must be a whole number from 1.');
  return {
    ReasonCode,
    Count,
    Message: ask.optionalText('Message'),
    Operation: ask.optionalOneOf('Operation', operations),
  };
}
