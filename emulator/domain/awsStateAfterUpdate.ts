import { visibilityOnlyNeeds } from '../rules/tables/primaryNeeds.ts';
import { sameContent } from '../store/clientTokenStore.ts';
import type { AwsState, Opportunity, OpportunityRecord } from '../store/opportunityStore.ts';

/** What an update changes on the side of AWS: the status that locks follow, and how AWS is involved. */
export function awsStateAfterUpdate(
  { record: stored, awsState }: Opportunity,
  updated: OpportunityRecord,
): Pick<AwsState, 'heldStatus' | 'submission'> {
  const heldStatus = updated.LifeCycle?.ReviewStatus
    ? null
    : (stored.LifeCycle?.ReviewStatus ?? awsState.heldStatus ?? null);
  const { submission } = awsState;
  const needs: readonly string[] = updated.PrimaryNeedsFromAws ?? [];
  const asksForCoSell = needs.some((need) => !visibilityOnlyNeeds.has(need));
  // A record submitted for visibility only asks for co-sell by naming a need. Co-sell needs full visibility (behaviour D.25).
  return submission?.InvolvementType === 'For Visibility Only' && asksForCoSell
    ? { heldStatus, submission: { InvolvementType: 'Co-Sell', Visibility: 'Full' } }
    : { heldStatus, submission };
}

// The members that AWS sees of an opportunity (M, OpportunitySummaryView).
const awsVisibleMembers = [
  'Customer',
  'LifeCycle',
  'OpportunityTeam',
  'OpportunityType',
  'PrimaryNeedsFromAws',
  'Project',
  'RelatedEntityIdentifiers',
] as const satisfies readonly (keyof OpportunityRecord)[];

/** Whether a change affects members that AWS sees, and so creates a snapshot (behaviour G.4). */
export const affectsAwsSummary = (before: OpportunityRecord, after: OpportunityRecord): boolean =>
  awsVisibleMembers.some((name) => !sameContent(before[name], after[name]));
