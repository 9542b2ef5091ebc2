import fc from 'fast-check';
import type { Body } from './body.ts';
import { defineGenerator } from './generator.ts';
import { placeholders } from './placeholders.ts';
import type { RequirementIds } from './requirementIds.ts';

/** Submits an opportunity to AWS. "Co-Sell" needs Visibility "Full" (behaviour D). */
export const SubmitOpportunity = defineGenerator('SubmitOpportunity', {
  precondition: 'submittable draft',
  singleUse: true,
  members: { Identifier: fc.constant(placeholders.opportunity) },
  applyBusinessRules: (body: Body): Body =>
    body.InvolvementType === 'Co-Sell' ? { ...body, Visibility: 'Full' } : body,
});

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'SBO',
  shape: 'SBO-4c1e',
  validRequests: 'GEN-a3d7',
  violations: 'GEN-5e90',
  violationNames: 'GEN-c87b',
  wrongTypes: 'GEN-26af',
  ruleNames: 'GEN-91d4',
};
