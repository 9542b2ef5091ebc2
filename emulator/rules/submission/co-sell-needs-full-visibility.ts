import { errorIf, fieldError } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'co-sell-needs-full-visibility',
  phases: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D, A.20; SHARE; the code of the second fault is inferred',
  description: 'Co-sell cannot be asked for with limited visibility; two faults tell it.',
  errors: [{ Code: 'ACTION_NOT_PERMITTED' }, { Code: 'INVALID_VALUE', FieldName: 'primaryNeedsFromAws' }],
  check: ({ submission }) =>
    errorIf(
      submission?.InvolvementType === 'Co-Sell' && submission.Visibility === 'Limited',
      fieldError(
        null,
        'ACTION_NOT_PERMITTED',
        'You cannot perform Submit action. Opportunity cannot be submitted or updated to Limited Visibility',
      ),
      fieldError('primaryNeedsFromAws', 'INVALID_VALUE', 'Cannot set visibility to limited on a Co-Sell opportunity'),
    ),
};
