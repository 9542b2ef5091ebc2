import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'pagination-repeats-items',
  caughtBy: 'GEN-70a9',
  description: 'A page of ListOpportunities begins with the last element of the page before.',
  world: ({ opportunities }) => ({
    opportunities: {
      ...opportunities,
      page: (...args) => {
        const page = opportunities.page(...args);
        const one = page.items.at(-2);
        return one ? { ...page, keyOf: () => page.keyOf(one) } : page;
      },
    },
  }),
};
