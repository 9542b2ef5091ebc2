import { relatedIdentifiers, storedIdentifier } from '../relatedEntities.ts';
import type { AssociationContext, Precondition } from '../rule.ts';

export const rule: Precondition<AssociationContext> = {
  name: 'association-unique',
  operations: ['AssociateOpportunity'],
  errorName: 'ConflictException',
  evidence: 'observed',
  source: 'behaviour B.2, J; PAND; the model does not declare the error here',
  description: 'The same entity is associated once.',
  message: '<identifier> is already associated with the opportunity',
  violation: ({ type, identifier, relatedEntities }) =>
    relatedIdentifiers(relatedEntities, type).includes(storedIdentifier(type, identifier))
      ? `${identifier} is already associated with the opportunity`
      : null,
};
