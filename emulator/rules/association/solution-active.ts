import type { AssociationContext, Precondition } from '../rule.ts';

export const rule: Precondition<AssociationContext> = {
  name: 'solution-active',
  operations: ['AssociateOpportunity'],
  errorName: 'ValidationException',
  reason: 'BUSINESS_VALIDATION_FAILED',
  fieldError: { Code: 'INVALID_RESOURCE_STATE', FieldName: 'relatedEntityIdentifier' },
  evidence: 'documented',
  source: 'behaviour B.2; DG-assoc (of marketplace entities; for solutions inferred)',
  description: 'Drafts and inactive solutions are not associated.',
  message: 'Solution <identifier> is <status> and cannot be associated',
  violation: ({ type, identifier, solutionStatus }) =>
    type === 'Solutions' && solutionStatus !== null && solutionStatus !== 'Active'
      ? `Solution ${identifier} is ${solutionStatus} and cannot be associated`
      : null,
};
