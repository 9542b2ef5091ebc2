import fc from 'fast-check';
import { defineGenerator } from './generator.ts';
import type { RequirementIds } from './requirementIds.ts';

/** Lists tasks by every documented filter. Only the service can make a NextToken. */
export const ListEngagementByAcceptingInvitationTasks = defineGenerator('ListEngagementByAcceptingInvitationTasks', {
  members: { NextToken: fc.constant(null) },
});

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'LIT',
  shape: 'LIT-1915',
  validRequests: 'GEN-93ed',
  violations: 'GEN-6d99',
  violationNames: 'GEN-0c91',
  wrongTypes: 'GEN-ec7f',
};
