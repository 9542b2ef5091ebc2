import type { Opportunity } from '../store/opportunityStore.ts';
import {
  publishInvitationEvent,
  publishMemberAdded,
  publishOpportunityEvent,
  publishSnapshotCreated,
} from './domainEvents.ts';
import type { SubmitDeps } from './submitOpportunity.ts';

/**
 * Applies the consequences of a review decision: AWS accepts or rejects the invitation of the submission (behaviour G.4).
 */
export function onReviewDecision(before: Opportunity, after: Opportunity, world: SubmitDeps): void {
  const status = after.record.LifeCycle?.ReviewStatus ?? null;
  const decision = status === 'Approved' ? 'Accepted' : status === 'Rejected' ? 'Rejected' : null;
  const changed = status !== (before.record.LifeCycle?.ReviewStatus ?? null);
  const invitation =
    after.awsState.invitation === null
      ? null
      : world.invitations.find(after.account, after.catalog, after.awsState.invitation);
  if (changed && decision !== null && invitation?.participant === 'SENDER' && invitation.status === 'PENDING') {
    const closed = { ...invitation, status: decision === 'Accepted' ? ('ACCEPTED' as const) : ('REJECTED' as const) };
    world.invitations.put({
      ...closed,
      record: decision === 'Accepted' ? { ...closed.record, ExpirationDate: null } : closed.record,
    });
    publishInvitationEvent(decision, closed, world);
    if (decision === 'Accepted') publishMemberAdded(after, 'aws', world);
  }
  publishOpportunityEvent('Updated', after, world);
  if (after.awsState.snapshot > before.awsState.snapshot) publishSnapshotCreated(after, world);
}
