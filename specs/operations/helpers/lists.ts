import type { ApiResponse } from '../../../client/response.ts';
import type {
  EngagementInvitationSummary,
  ListEngagementByAcceptingInvitationTaskSummary,
  ListEngagementFromOpportunityTaskSummary,
  OpportunitySummary,
  SolutionBase,
} from '../../../schemas/index.ts';
import { isBeforeRun } from '../../support/findInvitation.ts';
import { expect } from '../../support/matchers.ts';
import { SetupFailed } from '../../support/outcome.ts';

interface ListItems {
  ListEngagementByAcceptingInvitationTasks: ListEngagementByAcceptingInvitationTaskSummary;
  ListEngagementFromOpportunityTasks: ListEngagementFromOpportunityTaskSummary;
  ListEngagementInvitations: EngagementInvitationSummary;
  ListOpportunities: OpportunitySummary;
  ListSolutions: SolutionBase;
}
/** Who can list: a partner or a reader. */
interface ListCaller {
  call<O extends keyof ListItems>(operation: O, input: unknown): Promise<ApiResponse<O>>;
}
const itemsMember = {
  ListEngagementByAcceptingInvitationTasks: 'TaskSummaries',
  ListEngagementFromOpportunityTasks: 'TaskSummaries',
  ListEngagementInvitations: 'EngagementInvitationSummaries',
  ListOpportunities: 'OpportunitySummaries',
  ListSolutions: 'SolutionSummaries',
} as const;

/** A request of a list in the Sandbox. */
export const listRequest = <T extends object>(members: T): { readonly Catalog: 'Sandbox' } & T => ({
  Catalog: 'Sandbox',
  ...members,
});

/** All rows, page after page, until no token comes with one, or the rows read so far are enough. */
export async function listAll<O extends keyof ListItems>(
  partner: ListCaller,
  operation: O,
  request: object,
  isEnough: (rows: readonly ListItems[O][]) => boolean = () => false,
): Promise<ListItems[O][]> {
  const rows: ListItems[O][] = [];
  let NextToken: string | null = null;
  for (let page = 0; page < 200; page += 1) {
    const reply = await partner.call(operation, NextToken ? { ...request, NextToken } : request);
    const body = reply.body as ({ readonly NextToken?: string | null } & Record<string, ListItems[O][] | null>) | null;
    expect(reply as ApiResponse).toSucceed();
    rows.push(...(body?.[itemsMember[operation]] ?? []));
    NextToken = body?.NextToken ?? null;
    if (!NextToken || isEnough(rows)) return rows;
  }
  expect(NextToken, `${operation} still returns a NextToken after 200 pages`).toBeNull();
  return rows;
}

/** Lists that fill over the years, with the date that they are sorted by. */
const dateMember = {
  ListEngagementByAcceptingInvitationTasks: 'StartTime',
  ListEngagementFromOpportunityTasks: 'StartTime',
  ListEngagementInvitations: 'InvitationDate',
} as const;

/**
 * The rows of this run that fit a filter, newest first; on an emulator, and with a Sort of one's own, all rows. A live account
 * may hold thousands of older ones. Filters may apply after paging, so tokens are followed (since-launch B.2).
 */
export function listOfRun<O extends keyof typeof dateMember>(
  partner: ListCaller,
  operation: O,
  filter: object,
  isEnough: (rows: readonly ListItems[O][]) => boolean = () => false,
): Promise<ListItems[O][]> {
  const SortBy = dateMember[operation];
  const request = listRequest({ MaxResults: 100, Sort: { SortBy, SortOrder: 'DESCENDING' }, ...filter });
  const dateOf = (row: object | undefined): unknown => row && Reflect.get(row, SortBy);
  return listAll(
    partner,
    operation,
    request,
    (rows) => isEnough(rows) || (!('Sort' in filter) && isBeforeRun(dateOf(rows.at(-1)))),
  );
}

/** The invitations that the account received, as `listOfRun` has them. */
export const listAllInvitations = (partner: ListCaller, filter: object = {}): Promise<EngagementInvitationSummary[]> =>
  listOfRun(partner, 'ListEngagementInvitations', { ParticipantType: 'RECEIVER', ...filter });

/** All opportunities that fit a filter. */
export const listAllOpportunities = (partner: ListCaller, filter: object): Promise<OpportunitySummary[]> =>
  listAll(partner, 'ListOpportunities', listRequest({ MaxResults: 100, ...filter }));

/** All solutions that fit a filter; asked for twice, so that an answer out of thin air is not taken for a list. */
export async function listAllSolutions(partner: ListCaller, filter: object = {}): Promise<SolutionBase[]> {
  const request = listRequest({ MaxResults: 100, ...filter });
  const [once, again] = [
    await listAll(partner, 'ListSolutions', request),
    await listAll(partner, 'ListSolutions', request),
  ];
  if (JSON.stringify(once) !== JSON.stringify(again))
    throw new SetupFailed('the same list of solutions reads differently twice');
  return once;
}
