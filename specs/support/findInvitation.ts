import { env } from '../../client/env/index.ts';
import type { RequestOf, ResponseOf } from '../../schemas/index.ts';

type ListInvitations = (
  request: RequestOf<'ListEngagementInvitations'>,
) => Promise<ResponseOf<'ListEngagementInvitations'>>;

/** Finds the invitation of a title among those that came during this run: newest first, until they are older. */
export async function findInvitation(list: ListInvitations, title: string): Promise<string | null> {
  for (let NextToken: string | null = null; ; ) {
    const page: ResponseOf<'ListEngagementInvitations'> = await list({
      Catalog: 'Sandbox',
      ParticipantType: 'RECEIVER',
      MaxResults: 100,
      Sort: { SortBy: 'InvitationDate', SortOrder: 'DESCENDING' },
      ...(NextToken ? { NextToken } : {}),
    });
    const rows = page.EngagementInvitationSummaries ?? [];
    const found = rows.find(({ EngagementTitle }) => EngagementTitle === title.slice(0, 40));
    if (found) return found.Id;
    NextToken = page.NextToken ?? null;
    if (!NextToken || isBeforeRun(rows.at(-1)?.InvitationDate)) return null;
  }
}

/** Whether a timestamp lies before the run. Clocks may differ, so an hour is granted. */
export const isBeforeRun = (date: unknown): boolean =>
  env.PCC_STARTED !== null && typeof date === 'string' && Date.parse(date) < env.PCC_STARTED - 3_600_000;
