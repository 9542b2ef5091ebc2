import fc from 'fast-check';
import { type Generator, placeholders } from './generator.ts';
import { fromOperation } from './operation.ts';

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
