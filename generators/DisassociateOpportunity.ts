import fc from 'fast-check';
import { type Generator, placeholders } from './generator.ts';
import { fromOperation } from './operation.ts';
import type { RequirementIds } from './requirementIds.ts';

const members = {
  OpportunityIdentifier: fc.constant(placeholders.opportunity),
  RelatedEntityType: fc.constant('Solutions'),
  RelatedEntityIdentifier: fc.constant(placeholders.solution),
};

/** Detaches the solution that was attached before. */
export const DisassociateOpportunity: Generator = {
  operation: 'DisassociateOpportunity',
  precondition: 'associated draft',
  singleUse: true,
  completeness: 'sparse',
  schemaValid: (presence, always) => fromOperation('DisassociateOpportunity', presence, members, always),
  applyBusinessRules: (body) => body,
  pinnedPaths: ['RelatedEntityType'],
  restrictedValues: {},
  omittedPaths: [],
};

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'DIS',
  shape: 'DIS-8164',
  validRequests: 'GEN-6215',
  violations: 'GEN-01e0',
  violationNames: 'GEN-3592',
  wrongTypes: 'GEN-6403',
};
