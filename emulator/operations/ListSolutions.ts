import type { OperationHandler } from '../operationHandler.ts';
import { arns } from '../resourceIds.ts';
import { oneOf } from '../store/keyset.ts';
import type { Solution, SolutionColumn } from '../store/solutionStore.ts';

const sortColumns = {
  Identifier: 'id',
  Name: 'name',
  Status: 'status',
  Category: 'category',
  CreatedDate: 'created',
} as const satisfies Record<string, SolutionColumn>;

export const ListSolutions: OperationHandler<'ListSolutions', 'solutions' | 'nextTokens'> = (
  request,
  { caller, solutions, nextTokens },
) => {
  const { Catalog, MaxResults, NextToken, ...filters } = request;
  const scope = { account: caller.account, operation: 'ListSolutions', filters: [Catalog, filters] };
  const conditions = oneOf({
    status: filters.Status,
    id: filters.Identifier,
    category: filters.Category,
    marketplaceArn: filters.AwsMarketplaceSolutionArn,
  });
  const page = solutions.page(caller.account, Catalog, conditions, {
    sortBy: sortColumns[filters.Sort?.SortBy ?? 'Identifier'], // behaviour B.2: these are the defaults
    descending: (filters.Sort?.SortOrder ?? 'DESCENDING') === 'DESCENDING',
    size: MaxResults ?? 20,
    afterKey: nextTokens.decode(scope, NextToken),
  });
  return { NextToken: nextTokens.next(scope, page), SolutionSummaries: page.items.map(summaryOf) };
};

/** The summaries of solutions that the store shares: made once, and shared with them. */
const summaries = new WeakMap<Solution, ReturnType<typeof toSummary>>();

function summaryOf(solution: Solution): ReturnType<typeof toSummary> {
  const known = summaries.get(solution);
  if (known) return known;
  const summary = Object.freeze(toSummary(solution));
  summaries.set(solution, summary);
  return summary;
}

/** A solution as ListSolutions returns it. */
export const toSummary = ({ account, catalog, id, name, status, category, created, marketplaceArn }: Solution) => ({
  Arn: arns.solution(account, catalog, id),
  AwsMarketplaceSolutionArn: marketplaceArn ?? null,
  Catalog: catalog,
  Category: category,
  CreatedDate: created,
  Id: id,
  Name: name,
  Status: status,
});
