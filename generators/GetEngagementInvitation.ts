import fc from 'fast-check';
import { defineGenerator } from './generator.ts';
import { placeholders } from './placeholders.ts';
import type { RequirementIds } from './requirementIds.ts';

/** Reads one invitation. */
export const GetEngagementInvitation = defineGenerator('GetEngagementInvitation', {
  precondition: 'pending invitation',
  members: { Identifier: fc.constant(placeholders.invitation) },
});

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'GEI',
  shape: 'GEI-770a',
  validRequests: 'GEN-82f1',
  violations: 'GEN-e594',
  violationNames: 'GEN-384d',
  wrongTypes: 'GEN-aa49',
};
