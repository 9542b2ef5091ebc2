import { notFoundText } from '../../apiError.ts';
import type { AssociationContext, Precondition } from '../rule.ts';

export const rule: Precondition<AssociationContext> = {
  name: 'solution-exists',
  operations: ['AssociateOpportunity'],
  errorName: 'ResourceNotFoundException',
  evidence: 'documented',
  source: 'behaviour B.2, C.3; LD, PAND; which error it is, is inferred',
  description: "The solution is one of the account's own in this catalog.",
  message: notFoundText,
  violation: ({ type, solutionStatus }) => (type === 'Solutions' && solutionStatus === null ? notFoundText : null),
};
