import fc from 'fast-check';
import { defineGenerator } from './generator.ts';
import { placeholders } from './placeholders.ts';
import type { RequirementIds } from './requirementIds.ts';

/** Reads what AWS shares about an approved opportunity. */
export const GetAwsOpportunitySummary = defineGenerator('GetAwsOpportunitySummary', {
  precondition: 'approved opportunity',
  members: { RelatedOpportunityIdentifier: fc.constant(placeholders.opportunity) },
});

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'SUM',
  shape: 'SUM-aa4f',
  validRequests: 'GEN-c4e8',
  violations: 'GEN-1563',
  violationNames: 'GEN-2abf',
  wrongTypes: 'GEN-6000',
};
