import type { AwsSubmission } from '../../schemas/index.ts';
import { judge } from '../rules/judge.ts';
import type { Invitation } from '../store/invitations.ts';
import type { Opportunity, OpportunityRecord } from '../store/opportunities.ts';
import type { World } from '../world.ts';
import { change } from './change.ts';
import {
  engagementCreated,
  invitationHappened,
  memberAdded,
  opportunityHappened,
  snapshotCreated,
} from './happenings.ts';
import { invitationFor } from './invitation.ts';

export type Living = Pick<World, 'opportunities' | 'invitations' | 'accounts' | 'clock' | 'ids' | 'events'>;

/** Throws what stands in the way of submitting an opportunity to AWS (facts D, moment S). */
export function checkSubmittable(
  opportunity: Opportunity,
  submission: AwsSubmission,
  { clock }: Pick<World, 'clock'>,
): void {
  const { catalog, origin, record, account } = opportunity;
  const problem = judge({
    moment: 'submit',
    catalog,
    origin,
    next: record,
    stored: record,
    today: clock.today(account),
    submission,
  });
  if (problem) throw problem;
}

// facts F.8: a value that no request may hold, and that the service itself writes.
const withoutSupport = [
  'Do Not Need Support from AWS Sales Rep',
] as unknown as OpportunityRecord['PrimaryNeedsFromAws'];

/** Submits an opportunity: locked for review, an engagement around it, AWS invited (facts C.2, F.1, F.8). */
export function submit(
  opportunity: Opportunity,
  submission: AwsSubmission,
  world: Living,
): { readonly opportunity: Opportunity; readonly invitation: Invitation } {
  const engagement = opportunity.side.engagement ?? world.ids.engagement();
  const invitation = invitationFor(
    opportunity,
    { participant: 'SENDER', id: world.ids.invitation(), engagement },
    world,
  );
  world.invitations.put(invitation);
  const { record } = opportunity;
  const after = change(
    opportunity,
    {
      record: {
        LifeCycle: { ...record.LifeCycle, ReviewStatus: 'Submitted' },
        PrimaryNeedsFromAws:
          submission.InvolvementType === 'For Visibility Only' ? withoutSupport : (record.PrimaryNeedsFromAws ?? null),
      },
      side: {
        submission: { ...submission, Visibility: submission.Visibility ?? 'Full' },
        engagement,
        invitation: invitation.id,
      },
    },
    world,
  );
  opportunityHappened('Updated', after, world);
  if (opportunity.side.engagement === null) engagementCreated(after, world);
  snapshotCreated(after, world);
  memberAdded(after, 'partner', world);
  invitationHappened('Created', invitation, world);
  return { opportunity: after, invitation };
}
