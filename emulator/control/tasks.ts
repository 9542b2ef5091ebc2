import { sharedSchema } from '../../schemas/index.ts';
import type { ArmedFailure } from '../store/accounts.ts';
import type { World } from '../world.ts';
import type { Ask } from './ask.ts';
import { accountOf } from './endpoints.ts';

const operations = ['StartEngagementByAcceptingInvitationTask', 'StartEngagementFromOpportunityTask'] as const;

/** Decides how an account's tasks go from now on: at once or later, and whether they fail. */
export function setTasks(ask: Ask, world: World): object {
  ask.only('AccountId', 'Mode', 'DelaySeconds', 'Fail');
  const account = accountOf(ask, world);
  const mode = ask.optionalOneOf('Mode', ['inline', 'deferred']);
  const delay = ask.within('DelaySeconds', 0, 30 * 86_400);
  world.accounts.setTasks(account, {
    ...(mode === null ? {} : { mode }),
    ...(delay === null ? {} : { delayMillis: Math.round(delay * 1000) }),
    fail: failure(ask.inside('Fail')),
  });
  return {};
}

function failure(ask: Ask | null): ArmedFailure | null {
  if (!ask) return null;
  ask.only('ReasonCode', 'Message', 'Operation', 'Count');
  const ReasonCode = ask.oneOf('ReasonCode', sharedSchema.$defs?.ReasonCode?.enum ?? []);
  const Count = ask.within('Count', 1, 1_000_000, true);
  return {
    ReasonCode,
    Count,
    Message: ask.optionalText('Message'),
    Operation: ask.optionalOneOf('Operation', operations),
  };
}
