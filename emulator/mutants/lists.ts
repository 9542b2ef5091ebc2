import { changeWorld, mutateResponse, overrideOperation } from './builders/replaceSteps.ts';
import type { MutantTable } from './mutant.ts';

/** A list is filtered, sorted or paged wrongly. */
export const lists: MutantTable = {
  'company-filter-ignored': {
    caughtBy: 'GEN-06f4',
    description: 'ListOpportunities ignores CustomerCompanyName.',
    replaces: overrideOperation('ListOpportunities', (input, world, original) =>
      original({ ...input, CustomerCompanyName: null }, world),
    ),
  },
  'pagination-repeats-items': {
    caughtBy: 'GEN-70a9',
    description: 'A page of ListOpportunities begins with the last item of the previous page.',
    replaces: changeWorld(({ opportunities }) => ({
      opportunities: {
        ...opportunities,
        page: (...args) => {
          const page = opportunities.page(...args);
          const lastButOne = page.items.at(-2);
          return lastButOne ? { ...page, keyOf: () => page.keyOf(lastButOne) } : page;
        },
      },
    })),
  },
  'pagination-skips-items': {
    caughtBy: 'GEN-f39b',
    description: 'Every page of ListOpportunities except the first lacks its first item.',
    replaces: overrideOperation('ListOpportunities', (input, world, original) => {
      const response = original(input, world);
      const rows = response.OpportunitySummaries;
      return input.NextToken ? { ...response, OpportunitySummaries: rows.slice(1) } : response;
    }),
  },
  'solution-status-outside-enum': {
    caughtBy: 'LSO-9ebc',
    description: 'ListSolutions returns Status Retired, which is not documented.',
    replaces: mutateResponse('ListSolutions', 'SolutionSummaries/*/Status', () => 'Retired'),
  },
  'sort-order-ignored': {
    caughtBy: 'GEN-fa9b',
    description: 'ListOpportunities sorts in descending order, whatever SortOrder says.',
    replaces: changeWorld(({ opportunities }) => ({
      opportunities: {
        ...opportunities,
        page: (account, catalog, filters, query) =>
          opportunities.page(account, catalog, filters, { ...query, descending: true }),
      },
    })),
  },
  'stage-filter-loses-last-item': {
    caughtBy: 'GEN-70e6',
    description: 'ListOpportunities leaves out the last item of a list that is filtered by LifeCycleStage.',
    replaces: overrideOperation('ListOpportunities', (input, world, original) => {
      const response = original(input, world);
      const rows = response.OpportunitySummaries;
      return (input.LifeCycleStage?.length ?? 0) > 0
        ? { ...response, OpportunitySummaries: rows.slice(0, -1) }
        : response;
    }),
  },
};
