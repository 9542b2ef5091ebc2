import { notFound } from '../apiError.ts';
import type { Invitation } from '../store/invitationStore.ts';
import type { Opportunity } from '../store/opportunityStore.ts';
import {
  publishInvitationEvent,
  publishMemberAdded,
  publishOpportunityEvent,
  publishSnapshotCreated,
} from './domainEvents.ts';
import { saveChanges } from './saveChanges.ts';
import type { SubmitDeps } from './submitOpportunity.ts';

/** Accepts an invitation from AWS: its opportunity becomes visible, already approved (behaviour E.7). */
export function acceptInvitation(invitation: Invitation, world: SubmitDeps): Opportunity {
  const opportunity = world.opportunities.find(invitation.account, invitation.catalog, invitation.opportunity);
  if (!opportunity) throw notFound();
  // behaviour E.4: an accepted invitation no longer expires.
  const accepted: Invitation = {
    ...invitation,
    status: 'ACCEPTED',
    record: { ...invitation.record, ExpirationDate: null },
  };
  world.invitations.put(accepted);
  const after = saveChanges(
    opportunity,
    {
      hidden: false,
      record: { LifeCycle: { ...opportunity.record.LifeCycle, ReviewStatus: 'Approved' } },
      awsState: { engagement: invitation.engagement, invitation: invitation.id },
    },
    world,
  );
  publishInvitationEvent('Accepted', accepted, world);
  publishMemberAdded(after, 'partner', world);
  publishOpportunityEvent('Created', after, world);
  publishOpportunityEvent('Updated', after, world);
  publishSnapshotCreated(after, world);
  return after;
}
