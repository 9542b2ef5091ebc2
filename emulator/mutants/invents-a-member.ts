import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'invents-a-member',
  requirement: 'LOP-c400',
  says: 'ListOpportunities adds a member that no document knows.',
  wire: (reply) =>
    reply.body.includes('"OpportunitySummaries":')
      ? { ...reply, body: `${reply.body.slice(0, -1)},"Total":0}` }
      : reply,
};
