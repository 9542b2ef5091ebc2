import type { Invitation } from '../store/invitations.ts';
import type { Opportunity } from '../store/opportunities.ts';
import { invitationHappened } from './happenings.ts';
import { invitationFor } from './invitation.ts';
import type { Living } from './submit.ts';

/** AWS refers a hidden opportunity to the partner: a PENDING invitation appears (facts E.1). */
export function refer(hidden: Opportunity, world: Living): Invitation {
  const invitation = invitationFor(
    hidden,
    {
      participant: 'RECEIVER',
      id: world.ids.invitation(),
      engagement: hidden.side.engagement ?? world.ids.engagement(),
    },
    world,
  );
  world.invitations.put(invitation);
  world.opportunities.update({
    ...hidden,
    side: { ...hidden.side, engagement: invitation.engagement, invitation: invitation.id },
  });
  invitationHappened('Created', invitation, world);
  return invitation;
}
