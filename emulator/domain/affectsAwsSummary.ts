import { sameContent } from '../store/clientTokenStore.ts';
import type { OpportunityRecord } from '../store/opportunityStore.ts';

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
