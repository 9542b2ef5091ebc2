import { notFound } from '../problem.ts';
import type { Invitation } from '../store/invitations.ts';
import type { Opportunity } from '../store/opportunities.ts';
import { change } from './change.ts';
import { invitationHappened, memberAdded, opportunityHappened, snapshotCreated } from './happenings.ts';
import type { Living } from './submit.ts';

/** Accepts an invitation from AWS: its opportunity comes into view, already approved (facts E.7). */
export function accept(invitation: Invitation, world: Living): Opportunity {
  const hidden = world.opportunities.find(invitation.account, invitation.catalog, invitation.opportunity);
  if (!hidden) throw notFound();
  // facts E.4: an accepted invitation has no expiry any more.
  const accepted: Invitation = {
    ...invitation,
    status: 'ACCEPTED',
    record: { ...invitation.record, ExpirationDate: null },
  };
  world.invitations.put(accepted);
  const after = change(
    hidden,
    {
      hidden: false,
      record: { LifeCycle: { ...hidden.record.LifeCycle, ReviewStatus: 'Approved' } },
      side: { engagement: invitation.engagement, invitation: invitation.id },
    },
    world,
  );
  invitationHappened('Accepted', accepted, world);
  memberAdded(after, 'partner', world);
  opportunityHappened('Created', after, world);
  opportunityHappened('Updated', after, world);
  snapshotCreated(after, world);
  return after;
}
