import fc from 'fast-check';
import { defineGenerator } from './generator.ts';
import type { RequirementIds } from './requirementIds.ts';

/** Lists tasks by every documented filter. Only the service can make a NextToken. */
export const ListEngagementFromOpportunityTasks = defineGenerator('ListEngagementFromOpportunityTasks', {
  members: { NextToken: fc.constant(null) },
});

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'LIS',
  shape: 'LIS-54b4',
  validRequests: 'GEN-4692',
  violations: 'GEN-b8a6',
  violationNames: 'GEN-775c',
  wrongTypes: 'GEN-8a61',
};
