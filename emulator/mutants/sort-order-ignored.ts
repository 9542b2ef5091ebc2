import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'sort-order-ignored',
  caughtBy: 'GEN-fa9b',
  description: 'ListOpportunities answers in descending order, whichever was asked for.',
  world: ({ opportunities }) => ({
    opportunities: {
      ...opportunities,
      page: (account, catalog, filters, query) =>
        opportunities.page(account, catalog, filters, { ...query, descending: true }),
    },
  }),
};
