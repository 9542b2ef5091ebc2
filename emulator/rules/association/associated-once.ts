import { notFoundText } from '../../apiError.ts';
import { relatedIdentifiers, storedIdentifier } from '../relatedEntities.ts';
import type { AssociationContext, Precondition } from '../rule.ts';

const isAssociated = ({ type, identifier, relatedEntities }: AssociationContext): boolean =>
  relatedIdentifiers(relatedEntities, type).includes(storedIdentifier(type, identifier));

export const associationExists: Precondition<AssociationContext> = {
  name: 'association-exists',
  operations: ['DisassociateOpportunity'],
  errorName: 'ResourceNotFoundException',
  evidence: 'observed',
  source: 'behaviour B.2, A.9; RR, LD',
  description: 'What is not associated cannot be disassociated, and nothing changes.',
  message: notFoundText,
  violation: (context) => (isAssociated(context) ? null : notFoundText),
};

export const associationUnique: Precondition<AssociationContext> = {
  name: 'association-unique',
  operations: ['AssociateOpportunity'],
  errorName: 'ConflictException',
  evidence: 'observed',
  source: 'behaviour B.2, J; PAND; the model does not declare the error here',
  description: 'The same entity is associated once.',
  message: '<identifier> is already associated with the opportunity',
  violation: (context) =>
    isAssociated(context) ? `${context.identifier} is already associated with the opportunity` : null,
};

/** An entity is associated at most once, and disassociated only then. */
export const rules: readonly Precondition<AssociationContext>[] = [associationExists, associationUnique];
