import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'repeats-between-pages',
  requirement: 'GEN-70a9',
  says: 'A page of ListOpportunities begins with the last element of the page before.',
  world: ({ opportunities }) => ({
    opportunities: {
      ...opportunities,
      page: (...asked) => {
        const page = opportunities.page(...asked);
        const one = page.items.at(-2);
        return one ? { ...page, last: () => page.last(one) } : page;
      },
    },
  }),
};
