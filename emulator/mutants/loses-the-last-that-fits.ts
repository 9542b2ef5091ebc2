import { doing } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'loses-the-last-that-fits',
  requirement: 'GEN-70e6',
  says: 'ListOpportunities loses the last element of a list filtered by stage.',
  operation: doing('ListOpportunities', (input, world, sound) => {
    const reply = sound(input, world);
    const rows = reply.OpportunitySummaries;
    return (input.LifeCycleStage?.length ?? 0) > 0 ? { ...reply, OpportunitySummaries: rows.slice(0, -1) } : reply;
  }),
};
