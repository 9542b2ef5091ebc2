import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'ignores-the-order',
  requirement: 'GEN-fa9b',
  says: 'ListOpportunities answers in descending order, whichever was asked for.',
  world: ({ opportunities }) => ({
    opportunities: {
      ...opportunities,
      page: (account, catalog, filters, ask) =>
        opportunities.page(account, catalog, filters, { ...ask, descending: true }),
    },
  }),
};
