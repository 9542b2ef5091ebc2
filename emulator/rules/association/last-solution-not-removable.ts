import { isOffering, offerings } from '../relatedEntities.ts';
import type { AssociationContext, Precondition } from '../rule.ts';

export const rule: Precondition<AssociationContext> = {
  name: 'last-solution-not-removable',
  operations: ['DisassociateOpportunity'],
  errorName: 'ValidationException',
  reason: 'BUSINESS_VALIDATION_FAILED',
  fieldError: { Code: 'INVALID_RESOURCE_STATE', FieldName: 'relatedEntityIdentifier' },
  evidence: 'inferred',
  source: 'behaviour B.2, C.5, since-launch J.6; LD advises to attach the replacement first',
  description:
    'The last solution, marketplace solution or marketplace product of a Committed or Launched opportunity stays until its replacement is attached.',
  message: 'An opportunity in stage <stage> needs a solution: associate the replacement first',
  violation: ({ type, relatedEntities, stage }) =>
    isOffering(type) && (stage === 'Committed' || stage === 'Launched') && offerings(relatedEntities).length === 1
      ? `An opportunity in stage ${stage} needs a solution: associate the replacement first`
      : null,
};
