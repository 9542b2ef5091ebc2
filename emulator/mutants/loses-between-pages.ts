import { doing } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'loses-between-pages',
  requirement: 'GEN-f39b',
  says: 'Every page of ListOpportunities but the first lacks its first element.',
  operation: doing('ListOpportunities', (input, world, sound) => {
    const reply = sound(input, world);
    const rows = reply.OpportunitySummaries;
    return input.NextToken ? { ...reply, OpportunitySummaries: rows.slice(1) } : reply;
  }),
};
