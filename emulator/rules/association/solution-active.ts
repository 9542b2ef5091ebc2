import type { AssociationFacts, Guard } from '../rule.ts';

export const rule: Guard<AssociationFacts> = {
  name: 'solution-active',
  at: ['AssociateOpportunity'],
  error: 'ValidationException',
  reason: 'BUSINESS_VALIDATION_FAILED',
  answer: { Code: 'INVALID_RESOURCE_STATE', FieldName: 'relatedEntityIdentifier' },
  evidence: 'doc',
  source: 'facts B.2; DG-assoc (of marketplace entities; for solutions inferred)',
  says: 'Drafts and inactive solutions are not associated.',
  breaks: ({ type, identifier, solution }) =>
    type === 'Solutions' && solution !== null && solution !== 'Active'
      ? `Solution ${identifier} is ${solution} and cannot be associated`
      : null,
};
