import { fault, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'co-sell-not-limited',
  at: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'obs',
  source: 'facts D, A.20; SHARE; the code of the second fault is inferred',
  says: 'Co-sell cannot be asked for with limited visibility; two faults tell it.',
  answers: [{ Code: 'ACTION_NOT_PERMITTED' }, { Code: 'INVALID_VALUE', FieldName: 'primaryNeedsFromAws' }],
  check: ({ submission }) =>
    when(
      submission?.InvolvementType === 'Co-Sell' && submission.Visibility === 'Limited',
      fault(
        null,
        'ACTION_NOT_PERMITTED',
        'You cannot perform Submit action. Opportunity cannot be submitted or updated to Limited Visibility',
      ),
      fault('primaryNeedsFromAws', 'INVALID_VALUE', 'Cannot set visibility to limited on a Co-Sell opportunity'),
    ),
};
