import type { Reply } from '../../../client/reply.ts';
import type { EngagementInvitationSummary, OpportunitySummary, SolutionBase } from '../../../schemas/index.ts';
import { expect } from '../../support/matchers.ts';
import { SetupFailed } from '../../support/outcome.ts';
import type { Partner } from '../../support/partner.ts';

interface Rows {
  ListEngagementInvitations: EngagementInvitationSummary;
  ListOpportunities: OpportunitySummary;
  ListSolutions: SolutionBase;
}
const rowsIn = {
  ListEngagementInvitations: 'EngagementInvitationSummaries',
  ListOpportunities: 'OpportunitySummaries',
  ListSolutions: 'SolutionSummaries',
} as const;

/** A request of a list in the Sandbox. */
export const listing = <T extends object>(members: T): { readonly Catalog: 'Sandbox' } & T => ({
  Catalog: 'Sandbox',
  ...members,
});

/** All rows, page after page, until no token comes with one. */
export async function pagesOf<O extends keyof Rows>(
  partner: Partner,
  operation: O,
  request: object,
): Promise<Rows[O][]> {
  const rows: Rows[O][] = [];
  let NextToken: string | null = null;
  for (let page = 0; page < 200; page += 1) {
    const reply = await partner.tries(operation, NextToken ? { ...request, NextToken } : request);
    const body = reply.body as ({ readonly NextToken?: string | null } & Record<string, Rows[O][] | null>) | null;
    expect(reply as Reply).toSucceed();
    rows.push(...(body?.[rowsIn[operation]] ?? []));
    NextToken = body?.NextToken ?? null;
    if (!NextToken) return rows;
  }
  throw new SetupFailed(`${operation} still gives a token after 200 pages`);
}

/** All invitations that the account received. */
export const invitations = (partner: Partner, filter: object = {}): Promise<EngagementInvitationSummary[]> =>
  pagesOf(partner, 'ListEngagementInvitations', listing({ ParticipantType: 'RECEIVER', MaxResults: 100, ...filter }));

/** All opportunities that fit a filter. */
export const opportunities = (partner: Partner, filter: object): Promise<OpportunitySummary[]> =>
  pagesOf(partner, 'ListOpportunities', listing({ MaxResults: 100, ...filter }));

/** All solutions that fit a filter; asked for twice, so that an answer out of thin air is not taken for a list. */
export async function solutions(partner: Partner, filter: object = {}): Promise<SolutionBase[]> {
  const request = listing({ MaxResults: 100, ...filter });
  const [once, again] = [
    await pagesOf(partner, 'ListSolutions', request),
    await pagesOf(partner, 'ListSolutions', request),
  ];
  if (JSON.stringify(once) !== JSON.stringify(again))
    throw new SetupFailed('the same list of solutions reads differently twice');
  return once;
}
