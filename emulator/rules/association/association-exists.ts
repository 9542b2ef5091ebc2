import { notFoundText } from '../../apiError.ts';
import { relatedIdentifiers, storedIdentifier } from '../relatedEntities.ts';
import type { AssociationContext, Precondition } from '../rule.ts';

export const rule: Precondition<AssociationContext> = {
  name: 'association-exists',
  operations: ['DisassociateOpportunity'],
  errorName: 'ResourceNotFoundException',
  evidence: 'observed',
  source: 'behaviour B.2, A.9; RR, LD',
  description: 'What is not associated cannot be disassociated, and nothing changes.',
  message: notFoundText,
  violation: ({ type, identifier, relatedEntities }) =>
    relatedIdentifiers(relatedEntities, type).includes(storedIdentifier(type, identifier)) ? null : notFoundText,
};
