import type { OpportunityRecord } from '../store/opportunities.ts';
import { digestOf } from '../store/tokens.ts';

// The members that AWS sees of an opportunity (M, OpportunitySummaryView).
const template = [
  'Customer',
  'LifeCycle',
  'OpportunityTeam',
  'OpportunityType',
  'PrimaryNeedsFromAws',
  'Project',
  'RelatedEntityIdentifiers',
] as const satisfies readonly (keyof OpportunityRecord)[];

/** Whether a change touches what AWS sees, and so leaves a snapshot (facts G.4). */
export const inTemplate = (before: OpportunityRecord, after: OpportunityRecord): boolean =>
  template.some((name) => digestOf(before[name]) !== digestOf(after[name]));
