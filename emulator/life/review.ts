import type { Opportunity } from '../store/opportunities.ts';
import { invitationHappened, memberAdded, opportunityHappened, snapshotCreated } from './happenings.ts';
import type { Living } from './submit.ts';

/** What follows when a review has been decided: AWS answers the invitation that went with the submission (facts G.4). */
export function decided(before: Opportunity, after: Opportunity, world: Living): void {
  const status = after.record.LifeCycle?.ReviewStatus ?? null;
  const answer = status === 'Approved' ? 'Accepted' : status === 'Rejected' ? 'Rejected' : null;
  const changed = status !== (before.record.LifeCycle?.ReviewStatus ?? null);
  const sent =
    after.side.invitation === null ? null : world.invitations.find(after.account, after.catalog, after.side.invitation);
  if (changed && answer !== null && sent?.participant === 'SENDER' && sent.status === 'PENDING') {
    const closed = { ...sent, status: answer === 'Accepted' ? ('ACCEPTED' as const) : ('REJECTED' as const) };
    world.invitations.put({
      ...closed,
      record: answer === 'Accepted' ? { ...closed.record, ExpirationDate: null } : closed.record,
    });
    invitationHappened(answer, closed, world);
    if (answer === 'Accepted') memberAdded(after, 'aws', world);
  }
  opportunityHappened('Updated', after, world);
  if (after.side.snapshot > before.side.snapshot) snapshotCreated(after, world);
}
