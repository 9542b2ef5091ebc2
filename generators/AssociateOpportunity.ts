import fc from 'fast-check';
import { defineGenerator } from './generator.ts';
import { placeholders } from './placeholders.ts';
import type { RequirementIds } from './requirementIds.ts';

/** Associates a solution. Products are left to the specs: which ones exist is not documented. */
export const AssociateOpportunity = defineGenerator('AssociateOpportunity', {
  precondition: 'draft',
  singleUse: true,
  members: {
    OpportunityIdentifier: fc.constant(placeholders.opportunity),
    RelatedEntityType: fc.constant('Solutions'),
    RelatedEntityIdentifier: fc.constant(placeholders.solution),
  },
  pinnedPaths: ['RelatedEntityType'],
});

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'ASC',
  shape: 'ASC-f248',
  validRequests: 'GEN-caa2',
  violations: 'GEN-76b8',
  violationNames: 'GEN-6c97',
  wrongTypes: 'GEN-613e',
};
