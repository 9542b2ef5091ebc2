import { overrideOperation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'stage-filter-loses-last-item',
  caughtBy: 'GEN-70e6',
  description: 'ListOpportunities loses the last element of a list filtered by stage.',
  operation: overrideOperation('ListOpportunities', (input, world, original) => {
    const response = original(input, world);
    const rows = response.OpportunitySummaries;
    return (input.LifeCycleStage?.length ?? 0) > 0
      ? { ...response, OpportunitySummaries: rows.slice(0, -1) }
      : response;
  }),
};
