import type { AssociationFacts, Guard } from '../rule.ts';

export const rule: Guard<AssociationFacts> = {
  name: 'solution-exists',
  at: ['AssociateOpportunity'],
  error: 'ResourceNotFoundException',
  evidence: 'doc',
  source: 'facts B.2, C.3; LD, PAND; which error it is, is inferred',
  says: "The solution is one of the account's own in this catalog.",
  breaks: ({ type, solution }) => (type === 'Solutions' && solution === null ? 'Resource not found' : null),
};
