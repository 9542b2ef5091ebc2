import { overrideOperation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'get-ignores-catalog',
  caughtBy: 'GET-2867',
  description: 'GetOpportunity shows an opportunity in whichever catalog it is asked for.',
  operation: overrideOperation('GetOpportunity', (input, world, original) => {
    const found = world.opportunities.findInAnyAccount(input.Identifier);
    const own = found?.account === world.caller.account ? found.catalog : input.Catalog;
    return original({ ...input, Catalog: own }, world);
  }),
};
