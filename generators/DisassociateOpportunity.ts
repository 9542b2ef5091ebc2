import fc from 'fast-check';
import { type Generator, standIns } from './generator.ts';
import { fromOperation } from './operation.ts';

const members = {
  OpportunityIdentifier: fc.constant(standIns.opportunity),
  RelatedEntityType: fc.constant('Solutions'),
  RelatedEntityIdentifier: fc.constant(standIns.solution),
};

/** Detaches the solution that was attached before. */
export const DisassociateOpportunity: Generator = {
  operation: 'DisassociateOpportunity',
  needs: 'associated draft',
  consumes: true,
  whole: 'sparse',
  raw: (presence, always) => fromOperation('DisassociateOpportunity', presence, members, always),
  coherent: (body) => body,
  fixed: ['RelatedEntityType'],
  limited: {},
  unsent: [],
};
