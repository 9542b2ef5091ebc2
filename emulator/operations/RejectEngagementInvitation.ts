import { notFound } from '../apiError.ts';
import { publishInvitationEvent } from '../domain/domainEvents.ts';
import { assertInvitationPending, findInvitation } from '../domain/invitationChecks.ts';
import type { OperationHandler } from '../operationHandler.ts';

export const RejectEngagementInvitation: OperationHandler<
  'RejectEngagementInvitation',
  'invitations' | 'accounts' | 'clock' | 'events' | 'atomically' | 'rules'
> = ({ Catalog, Identifier, RejectionReason }, world) =>
  world.atomically(() => {
    const invitation = findInvitation(world.caller.account, Catalog, Identifier, world);
    if (!invitation) throw notFound();
    assertInvitationPending(invitation, 'RejectEngagementInvitation', world);
    // The opportunity stays hidden for ever: a rejection gives up access to its data (behaviour E.9).
    const rejected = {
      ...invitation,
      status: 'REJECTED' as const,
      record: { ...invitation.record, RejectionReason: RejectionReason ?? null },
    };
    world.invitations.put(rejected);
    publishInvitationEvent('Rejected', rejected, world);
    return null;
  });
