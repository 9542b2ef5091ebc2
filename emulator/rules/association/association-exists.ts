import { keptAs, relatedOf } from '../related.ts';
import type { AssociationFacts, Guard } from '../rule.ts';

export const rule: Guard<AssociationFacts> = {
  name: 'association-exists',
  at: ['DisassociateOpportunity'],
  error: 'ResourceNotFoundException',
  evidence: 'obs',
  source: 'facts B.2, A.9; RR, LD',
  says: 'What is not associated cannot be disassociated, and nothing changes.',
  breaks: ({ type, identifier, related }) =>
    relatedOf(related, type).includes(keptAs(type, identifier)) ? null : 'Resource not found',
};
