import { milliseconds } from '../contract/instant.ts';
import { notFound } from '../problem.ts';
import { judgeInvitation } from '../rules/judge.ts';
import type { Invitation } from '../store/invitations.ts';
import type { World } from '../world.ts';

type Answering = 'RejectEngagementInvitation' | 'StartEngagementByAcceptingInvitationTask';

/** The invitation that an id or ARN names, when it was sent to the account (facts E.2). */
export function invitationOf(
  account: string,
  catalog: string,
  identifier: string,
  { invitations }: Pick<World, 'invitations'>,
): Invitation | null {
  const parts =
    /^arn:aws:partnercentral:us-east-1::catalog\/([A-Za-z]+)\/engagement-invitation\/(engi-[0-9a-z]{13})$/.exec(
      identifier,
    );
  if (parts && parts[1] !== catalog) return null;
  return invitations.find(account, catalog, parts?.[2] ?? identifier);
}

/** Throws what keeps the account from accepting or rejecting an invitation (facts E.10). */
export function checkAnswerable(invitation: Invitation, operation: Answering, { clock }: Pick<World, 'clock'>): void {
  if (invitation.participant !== 'RECEIVER') throw notFound();
  const now = milliseconds(clock.now(invitation.account));
  const problem = judgeInvitation({
    operation,
    status: invitation.status,
    expires: milliseconds(invitation.expires),
    now,
  });
  if (problem) throw problem;
}
