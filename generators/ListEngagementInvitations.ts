import fc from 'fast-check';
import { defineGenerator } from './generator.ts';
import type { RequirementIds } from './requirementIds.ts';

/** Lists invitations by every documented filter; a list may be empty. */
export const ListEngagementInvitations = defineGenerator('ListEngagementInvitations', {
  // Only the service can make a NextToken: the properties of paging send real ones.
  members: { NextToken: fc.constant(null) },
});

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'LEI',
  shape: 'LEI-92ca',
  validRequests: 'GEN-993f',
  violations: 'GEN-667f',
  violationNames: 'GEN-6508',
  wrongTypes: 'GEN-8844',
};
