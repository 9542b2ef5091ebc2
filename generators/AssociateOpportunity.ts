import fc from 'fast-check';
import { type Generator, standIns } from './generator.ts';
import { fromOperation } from './operation.ts';

const members = {
  OpportunityIdentifier: fc.constant(standIns.opportunity),
  RelatedEntityType: fc.constant('Solutions'),
  RelatedEntityIdentifier: fc.constant(standIns.solution),
};

/** Attaches a solution to an opportunity. Products are left to the journeys: which ones exist is not documented. */
export const AssociateOpportunity: Generator = {
  operation: 'AssociateOpportunity',
  needs: 'draft',
  consumes: true,
  whole: 'sparse',
  raw: (presence, always) => fromOperation('AssociateOpportunity', presence, members, always),
  coherent: (body) => body,
  fixed: ['RelatedEntityType'],
  limited: {},
  unsent: [],
};
