import { overrideOperation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'submit-ignores-account',
  caughtBy: 'SUB-c74b',
  description: 'StartEngagementFromOpportunityTask submits an opportunity for every account that knows its id.',
  operation: overrideOperation('StartEngagementFromOpportunityTask', (input, world, original) => {
    const stored = world.opportunities.findInAnyAccount(input.Identifier);
    const caller = stored === null ? world.caller : { ...world.caller, account: stored.account };
    return original(input, { ...world, caller });
  }),
};
