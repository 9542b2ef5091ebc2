import { arns } from '../ids.ts';
import type { Operation } from '../operation.ts';
import type { Filter } from '../store/page.ts';
import type { SolutionColumn } from '../store/solutions.ts';

const columns = {
  Identifier: 'id',
  Name: 'name',
  Status: 'status',
  Category: 'category',
  CreatedDate: 'created',
} as const satisfies Record<string, SolutionColumn>;

export const ListSolutions: Operation<'ListSolutions', 'solutions' | 'pages'> = (
  input,
  { caller, solutions, pages },
) => {
  const { Catalog, MaxResults, NextToken, ...filters } = input;
  const scope = { account: caller.account, operation: 'ListSolutions', filters: [Catalog, filters] };
  const conditions: Filter[] = [];
  for (const [column, value] of [
    ['status', filters.Status],
    ['id', filters.Identifier],
    ['category', filters.Category],
  ] as const) {
    if (value && value.length > 0) conditions.push({ column, is: 'in', value });
  }
  const page = solutions.page(caller.account, Catalog, conditions, {
    by: columns[filters.Sort?.SortBy ?? 'Identifier'], // facts B.2: these are the defaults
    descending: (filters.Sort?.SortOrder ?? 'DESCENDING') === 'DESCENDING',
    size: MaxResults ?? 20,
    after: pages.open(scope, NextToken),
  });
  const rows = page.items.map(({ id, name, status, category, created }) => ({
    Arn: arns.solution(caller.account, Catalog, id),
    Catalog,
    Category: category,
    CreatedDate: created,
    Id: id,
    Name: name,
    Status: status,
  }));
  return { NextToken: pages.next(scope, page), SolutionSummaries: rows };
};
