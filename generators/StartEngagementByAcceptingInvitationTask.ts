import fc from 'fast-check';
import { defineGenerator } from './generator.ts';
import { tagMembers } from './parts/tags.ts';
import { placeholders } from './placeholders.ts';
import type { RequirementIds } from './requirementIds.ts';

/** Accepts an invitation. */
export const StartEngagementByAcceptingInvitationTask = defineGenerator('StartEngagementByAcceptingInvitationTask', {
  precondition: 'pending invitation',
  singleUse: true,
  members: {
    ...tagMembers,
    Identifier: fc.constant(placeholders.invitation),
    ClientToken: fc.constant(placeholders.token),
  },
});

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'ACC',
  shape: 'ACC-7858',
  validRequests: 'GEN-09b9',
  violations: 'GEN-0994',
  violationNames: 'GEN-d171',
  wrongTypes: 'GEN-e969',
};
