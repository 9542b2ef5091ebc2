import fc from 'fast-check';
import { type Body, type Generator, placeholders } from './generator.ts';
import { fromOperation } from './operation.ts';
import type { RequirementIds } from './requirementIds.ts';

const members = { Identifier: fc.constant(placeholders.opportunity) };

/** Submits an opportunity to AWS. Co-Sell with limited visibility is rejected, so Co-Sell goes with full (behaviour D). */
export const SubmitOpportunity: Generator = {
  operation: 'SubmitOpportunity',
  precondition: 'submittable draft',
  singleUse: true,
  completeness: 'sparse',
  schemaValid: (presence, always) => fromOperation('SubmitOpportunity', presence, members, always),
  applyBusinessRules: (body: Body): Body =>
    body.InvolvementType === 'Co-Sell' ? { ...body, Visibility: 'Full' } : body,
  pinnedPaths: ['Visibility'],
  restrictedValues: {},
  omittedPaths: [],
};

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
