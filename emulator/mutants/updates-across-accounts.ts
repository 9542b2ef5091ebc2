import { doing } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'updates-across-accounts',
  requirement: 'UPD-b0c2',
  says: 'UpdateOpportunity changes an opportunity for every account that knows its id.',
  operation: doing('UpdateOpportunity', (input, world, sound) => {
    const anyone = world.opportunities.anywhere(input.Identifier);
    const caller = anyone === null ? world.caller : { ...world.caller, account: anyone.account };
    return sound(input, { ...world, caller });
  }),
};
