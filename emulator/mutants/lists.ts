import { changeWorld, mutateResponse, overrideOperation, skipValidation } from './builders/replaceSteps.ts';
import type { Mutant, MutantTable } from './mutant.ts';

const ignoresOpportunityFilter = (
  filter: 'CreatedDate' | 'TargetCloseDate',
  caughtBy: string,
): Omit<Mutant, 'name'> => ({
  caughtBy,
  description: `ListOpportunities ignores ${filter}.`,
  replaces: overrideOperation('ListOpportunities', (input, world, original) =>
    original({ ...input, [filter]: null }, world),
  ),
});
/** One bound of a date filter is ignored. */
const ignoresBound = (
  filter: 'CreatedDate' | 'TargetCloseDate' | 'LastModifiedDate',
  bound: `${'After' | 'Before'}${typeof filter}`,
  caughtBy: string,
): Omit<Mutant, 'name'> => ({
  caughtBy,
  description: `ListOpportunities ignores ${filter}.${bound}.`,
  replaces: overrideOperation('ListOpportunities', (input, world, original) =>
    original({ ...input, [filter]: { ...input[filter], [bound]: null } }, world),
  ),
});
const sortsByModified = (SortBy: string, caughtBy: string): Omit<Mutant, 'name'> => ({
  caughtBy,
  description: `ListOpportunities sorts by LastModifiedDate when ${SortBy} is asked for.`,
  replaces: overrideOperation('ListOpportunities', (input, world, original) =>
    original(
      input.Sort?.SortBy === SortBy ? { ...input, Sort: { ...input.Sort, SortBy: 'LastModifiedDate' } } : input,
      world,
    ),
  ),
});

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
  'created-date-filter-ignored': ignoresOpportunityFilter('CreatedDate', 'LOP-1cea'),
  'close-date-filter-ignored': ignoresOpportunityFilter('TargetCloseDate', 'LOP-d28d'),
  'created-before-ignored': ignoresBound('CreatedDate', 'BeforeCreatedDate', 'LOP-6f13'),
  'close-date-before-ignored': ignoresBound('TargetCloseDate', 'BeforeTargetCloseDate', 'LOP-230b'),
  'close-date-after-ignored-in-range': ignoresBound('TargetCloseDate', 'AfterTargetCloseDate', 'LOP-5255'),
  'modified-after-ignored': ignoresBound('LastModifiedDate', 'AfterLastModifiedDate', 'LOP-d91c'),
  'modified-before-ignored': ignoresBound('LastModifiedDate', 'BeforeLastModifiedDate', 'LOP-78dc'),
  'modified-after-exclusive': {
    caughtBy: 'LOP-cda3',
    description: 'ListOpportunities leaves out what was modified exactly at AfterLastModifiedDate.',
    replaces: overrideOperation('ListOpportunities', (input, world, original) => {
      const after = Date.parse(input.LastModifiedDate?.AfterLastModifiedDate ?? '');
      const output = original(input, world);
      return {
        ...output,
        OpportunitySummaries: output.OpportunitySummaries.filter(
          ({ LastModifiedDate }) => Date.parse(LastModifiedDate ?? '') !== after,
        ),
      };
    }),
  },
  'malformed-created-date-ignored': {
    caughtBy: 'LOP-a6b9',
    description: 'ListOpportunities ignores a CreatedDate filter that is not a timestamp.',
    replaces: skipValidation('ListOpportunities', 'CreatedDate/AfterCreatedDate', (date) =>
      Number.isNaN(Date.parse(String(date))) ? null : date,
    ),
  },
  'malformed-close-date-ignored': {
    caughtBy: 'LOP-93a1',
    description: 'ListOpportunities ignores a TargetCloseDate filter in another format.',
    replaces: skipValidation('ListOpportunities', 'TargetCloseDate/AfterTargetCloseDate', (date) =>
      /^\d{4}-\d\d-\d\d$/.test(String(date)) ? date : null,
    ),
  },
  'company-sort-ignored': sortsByModified('CustomerCompanyName', 'LOP-d76e'),
  'identifier-sort-reversed': {
    caughtBy: 'LOP-ae9a',
    description: 'ListOpportunities sorts by Identifier in descending order when ASCENDING is asked for.',
    replaces: overrideOperation('ListOpportunities', (input, world, original) =>
      original(
        input.Sort?.SortBy === 'Identifier' ? { ...input, Sort: { ...input.Sort, SortOrder: 'DESCENDING' } } : input,
        world,
      ),
    ),
  },
  'modified-sort-is-by-creation': {
    caughtBy: 'LOP-a265',
    description: 'ListOpportunities sorts by CreatedDate when the request names no order.',
    replaces: overrideOperation('ListOpportunities', (input, world, original) =>
      original(input.Sort ? input : { ...input, Sort: { SortBy: 'CreatedDate', SortOrder: 'DESCENDING' } }, world),
    ),
  },
  'created-date-sort-ignored': sortsByModified('CreatedDate', 'LOP-9587'),
  'close-date-sort-ignored': sortsByModified('TargetCloseDate', 'LOP-dffc'),
};
