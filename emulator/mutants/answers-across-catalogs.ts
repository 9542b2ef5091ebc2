import { doing } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'answers-across-catalogs',
  requirement: 'GET-2867',
  says: 'GetOpportunity shows an opportunity in whichever catalog it is asked for.',
  operation: doing('GetOpportunity', (input, world, sound) => {
    const found = world.opportunities.anywhere(input.Identifier);
    const own = found?.account === world.caller.account ? found.catalog : input.Catalog;
    return sound({ ...input, Catalog: own }, world);
  }),
};
