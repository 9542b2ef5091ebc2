import { overrideOperation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'lock-skipped-after-create',
  caughtBy: 'GEN-9e23',
  description: 'UpdateOpportunity does not look at LastModifiedDate in the second after a creation.',
  operation: overrideOperation('UpdateOpportunity', (input, world, original) => {
    const stored = world.opportunities.findVisible(world.caller.account, input.Catalog, input.Identifier)?.record;
    const recentlyCreated = stored && Date.parse(stored.LastModifiedDate) - Date.parse(stored.CreatedDate) < 2000;
    return original(recentlyCreated ? { ...input, LastModifiedDate: stored.LastModifiedDate } : input, world);
  }),
};
