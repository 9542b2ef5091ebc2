import { oneOf } from '../store/keyset.ts';
import type { Task, TaskOperation } from '../store/taskStore.ts';
import type { Scope } from '../world.ts';

interface TaskListRequest {
  readonly Catalog: string;
  readonly MaxResults?: number | null;
  readonly NextToken?: string | null;
  readonly OpportunityIdentifier?: readonly string[] | null;
  readonly Sort?: { readonly SortOrder?: string | null } | null;
  readonly TaskIdentifier?: readonly string[] | null;
  readonly TaskStatus?: readonly string[] | null;
}

/** Engagements, invitations and tasks are named by id or by ARN, whose last part is the id (since-launch A.8, F.7). */
export const idsOf = (names: readonly string[] | null | undefined): string[] | undefined =>
  names?.map((name) => name.split('/').at(-1) ?? name);

/**
 * One page of the tasks that the account has started (since-launch B.2). Newest first, 20 of them: neither default is
 * established (since-launch P.2) [inf].
 */
export function listTasks<R extends TaskListRequest>(
  operation: 'ListEngagementFromOpportunityTasks' | 'ListEngagementByAcceptingInvitationTasks',
  startedBy: TaskOperation,
  request: R,
  others: Readonly<Record<string, readonly string[] | undefined>>,
  { caller, tasks, nextTokens }: Scope<'tasks' | 'nextTokens'>,
): { readonly items: readonly Task[]; readonly NextToken: string | null } {
  const { Catalog, MaxResults, NextToken, ...filters } = request;
  const scope = { account: caller.account, operation, filters: [Catalog, filters] };
  const conditions = oneOf({
    status: filters.TaskStatus,
    id: idsOf(filters.TaskIdentifier),
    opportunity: filters.OpportunityIdentifier,
    ...others,
  });
  const page = tasks.page(caller.account, Catalog, startedBy, conditions, {
    sortBy: 'started',
    descending: (filters.Sort?.SortOrder ?? 'DESCENDING') === 'DESCENDING',
    size: MaxResults ?? 20,
    afterKey: nextTokens.decode(scope, NextToken),
  });
  return { items: page.items, NextToken: nextTokens.next(scope, page) };
}
