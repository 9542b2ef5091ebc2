import { relatedOf } from '../related.ts';
import type { AssociationFacts, Guard } from '../rule.ts';

export const rule: Guard<AssociationFacts> = {
  name: 'replacement-first',
  at: ['DisassociateOpportunity'],
  error: 'ValidationException',
  reason: 'BUSINESS_VALIDATION_FAILED',
  answer: { Code: 'INVALID_RESOURCE_STATE', FieldName: 'relatedEntityIdentifier' },
  evidence: 'inf',
  source: 'facts B.2, C.5; LD advises to attach the replacement first',
  says: 'The last solution of a Committed or Launched opportunity stays until its replacement is attached.',
  breaks: ({ type, related, stage }) =>
    type === 'Solutions' && (stage === 'Committed' || stage === 'Launched') && relatedOf(related, type).length === 1
      ? `An opportunity in stage ${stage} needs a solution: associate the replacement first`
      : null,
};
