import { doing } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'submits-across-accounts',
  requirement: 'SUB-c74b',
  says: 'StartEngagementFromOpportunityTask submits an opportunity for every account that knows its id.',
  operation: doing('StartEngagementFromOpportunityTask', (input, world, sound) => {
    const anyone = world.opportunities.anywhere(input.Identifier);
    const caller = anyone === null ? world.caller : { ...world.caller, account: anyone.account };
    return sound(input, { ...world, caller });
  }),
};
