import { overrideOperation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'update-ignores-account',
  caughtBy: 'UPD-b0c2',
  description: 'UpdateOpportunity changes an opportunity for every account that knows its id.',
  operation: overrideOperation('UpdateOpportunity', (input, world, original) => {
    const stored = world.opportunities.findInAnyAccount(input.Identifier);
    const caller = stored === null ? world.caller : { ...world.caller, account: stored.account };
    return original(input, { ...world, caller });
  }),
};
