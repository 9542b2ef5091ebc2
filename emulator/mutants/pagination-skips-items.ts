import { overrideOperation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'pagination-skips-items',
  caughtBy: 'GEN-f39b',
  description: 'Every page of ListOpportunities but the first lacks its first element.',
  operation: overrideOperation('ListOpportunities', (input, world, original) => {
    const response = original(input, world);
    const rows = response.OpportunitySummaries;
    return input.NextToken ? { ...response, OpportunitySummaries: rows.slice(1) } : response;
  }),
};
