import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'list-adds-undocumented-member',
  caughtBy: 'LOP-c400',
  description: 'ListOpportunities adds a member that no document knows.',
  rawResponse: (response) =>
    response.body.includes('"OpportunitySummaries":')
      ? { ...response, body: `${response.body.slice(0, -1)},"Total":0}` }
      : response,
};
