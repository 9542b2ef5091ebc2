import fc from 'fast-check';
import { type Generator, placeholders } from './generator.ts';
import { fromOperation } from './operation.ts';
import type { RequirementIds } from './requirementIds.ts';

const members = {
  OpportunityIdentifier: fc.constant(placeholders.opportunity),
  RelatedEntityType: fc.constant('Solutions'),
  RelatedEntityIdentifier: fc.constant(placeholders.solution),
};

/** Attaches a solution to an opportunity. Products are left to the journeys: which ones exist is not documented. */
export const AssociateOpportunity: Generator = {
  operation: 'AssociateOpportunity',
  precondition: 'draft',
  singleUse: true,
  completeness: 'sparse',
  schemaValid: (presence, always) => fromOperation('AssociateOpportunity', presence, members, always),
  applyBusinessRules: (body) => body,
  pinnedPaths: ['RelatedEntityType'],
  restrictedValues: {},
  omittedPaths: [],
};

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'ASC',
  shape: 'ASC-f248',
  validRequests: 'GEN-caa2',
  violations: 'GEN-76b8',
  violationNames: 'GEN-6c97',
  wrongTypes: 'GEN-613e',
};
