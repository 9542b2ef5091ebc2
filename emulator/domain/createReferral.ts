import type { Invitation } from '../store/invitationStore.ts';
import type { Opportunity } from '../store/opportunityStore.ts';
import { publishInvitationEvent } from './domainEvents.ts';
import { newInvitation } from './invitationMapper.ts';
import type { SubmitDeps } from './submitOpportunity.ts';

/** Refers a hidden opportunity to the partner, as AWS does: creates a PENDING invitation (behaviour E.1). */
export function createReferral(opportunity: Opportunity, world: SubmitDeps): Invitation {
  const invitation = newInvitation(
    opportunity,
    {
      participant: 'RECEIVER',
      id: world.ids.invitation(),
      engagement: opportunity.awsState.engagement ?? world.ids.engagement(),
    },
    world,
  );
  world.invitations.put(invitation);
  world.opportunities.update({
    ...opportunity,
    awsState: { ...opportunity.awsState, engagement: invitation.engagement, invitation: invitation.id },
  });
  publishInvitationEvent('Created', invitation, world);
  return invitation;
}
