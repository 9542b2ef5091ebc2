import { checkAnswerable, invitationOf } from '../life/answerable.ts';
import { invitationHappened } from '../life/happenings.ts';
import type { Operation } from '../operation.ts';
import { notFound } from '../problem.ts';

export const RejectEngagementInvitation: Operation<
  'RejectEngagementInvitation',
  'invitations' | 'accounts' | 'clock' | 'events' | 'atomically'
> = ({ Catalog, Identifier, RejectionReason }, world) =>
  world.atomically(() => {
    const found = invitationOf(world.caller.account, Catalog, Identifier, world);
    if (!found) throw notFound();
    checkAnswerable(found, 'RejectEngagementInvitation', world);
    // The opportunity stays hidden for good: rejecting gives its data up (facts E.9).
    const rejected = {
      ...found,
      status: 'REJECTED' as const,
      record: { ...found.record, RejectionReason: RejectionReason ?? null },
    };
    world.invitations.put(rejected);
    invitationHappened('Rejected', rejected, world);
    return null;
  });
