import { notFound } from '../apiError.ts';
import { formatMilliseconds } from '../contract/instant.ts';
import { evaluateInvitation } from '../rules/evaluate.ts';
import type { Invitation } from '../store/invitationStore.ts';
import type { World } from '../world.ts';

type InvitationAction = 'RejectEngagementInvitation' | 'StartEngagementByAcceptingInvitationTask';

/** The invitation that an id or ARN names, when it was sent to the account (behaviour E.2). */
export function findInvitation(
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

/** Throws if the account cannot accept or reject an invitation (behaviour E.10). */
export function assertInvitationPending(
  invitation: Invitation,
  operation: InvitationAction,
  { clock, rules }: Pick<World, 'clock' | 'rules'>,
): void {
  if (invitation.participant !== 'RECEIVER') throw notFound();
  const now = formatMilliseconds(clock.now(invitation.account));
  const error = evaluateInvitation(
    {
      operation,
      status: invitation.status,
      payloadType: invitation.record.PayloadType ?? 'OpportunityInvitation',
      expiresAt: formatMilliseconds(invitation.expires),
      now,
    },
    rules,
  );
  if (error) throw error;
}
