import { doing } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'lets-both-win',
  requirement: 'GEN-9e23',
  says: 'UpdateOpportunity does not look at LastModifiedDate in the second after a creation.',
  operation: doing('UpdateOpportunity', (input, world, sound) => {
    const stored = world.opportunities.visible(world.caller.account, input.Catalog, input.Identifier)?.record;
    const young = stored && Date.parse(stored.LastModifiedDate) - Date.parse(stored.CreatedDate) < 2000;
    return sound(young ? { ...input, LastModifiedDate: stored.LastModifiedDate } : input, world);
  }),
};
