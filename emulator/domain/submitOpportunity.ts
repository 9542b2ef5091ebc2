import type { AwsSubmission } from '../../schemas/index.ts';
import { evaluateRules } from '../rules/evaluate.ts';
import type { Invitation } from '../store/invitationStore.ts';
import type { Opportunity, OpportunityRecord } from '../store/opportunityStore.ts';
import type { World } from '../world.ts';
import {
  publishEngagementCreated,
  publishInvitationEvent,
  publishMemberAdded,
  publishOpportunityEvent,
  publishSnapshotCreated,
} from './domainEvents.ts';
import { newInvitation } from './invitationMapper.ts';
import { saveChanges } from './saveChanges.ts';

export type SubmitDeps = Pick<
  World,
  'opportunities' | 'invitations' | 'accounts' | 'clock' | 'ids' | 'events' | 'rules'
>;

/** Throws if the opportunity cannot be submitted to AWS (behaviour D, phase S). */
export function assertSubmittable(
  opportunity: Opportunity,
  submission: AwsSubmission,
  { clock, rules }: Pick<World, 'clock' | 'rules'>,
): void {
  const { catalog, origin, record, account } = opportunity;
  const error = evaluateRules(
    {
      phase: 'submit',
      catalog,
      origin,
      proposed: record,
      stored: record,
      today: clock.today(account),
      submission,
    },
    rules,
  );
  if (error) throw error;
}

// behaviour F.8: a value that the service itself writes.
const noSupportNeeded = [
  'Do Not Need Support from AWS Sales Rep',
] as unknown as OpportunityRecord['PrimaryNeedsFromAws'];

/** Submits an opportunity: locks it for review, creates its engagement and invites AWS (behaviour C.2, F.1, F.8). */
export function submitOpportunity(
  opportunity: Opportunity,
  submission: AwsSubmission,
  world: SubmitDeps,
): { readonly opportunity: Opportunity; readonly invitation: Invitation } {
  const engagement = opportunity.awsState.engagement ?? world.ids.engagement();
  const invitation = newInvitation(
    opportunity,
    { participant: 'SENDER', id: world.ids.invitation(), engagement },
    world,
  );
  world.invitations.put(invitation);
  const { record } = opportunity;
  const after = saveChanges(
    opportunity,
    {
      record: {
        LifeCycle: { ...record.LifeCycle, ReviewStatus: 'Submitted' },
        PrimaryNeedsFromAws:
          submission.InvolvementType === 'For Visibility Only' ? noSupportNeeded : (record.PrimaryNeedsFromAws ?? null),
      },
      awsState: {
        submission: { ...submission, Visibility: submission.Visibility ?? 'Full' },
        engagement,
        invitation: invitation.id,
      },
    },
    world,
  );
  publishOpportunityEvent('Updated', after, world);
  if (opportunity.awsState.engagement === null) publishEngagementCreated(after, world);
  publishSnapshotCreated(after, world);
  publishMemberAdded(after, 'partner', world);
  publishInvitationEvent('Created', invitation, world);
  return { opportunity: after, invitation };
}
