import { errorIf, fieldError } from '../accessors.ts';
import type { Rule } from '../rule.ts';

// Both texts are the service's own.
const errors = [
  fieldError(
    null,
    'ACTION_NOT_PERMITTED',
    'You cannot perform Submit action. Opportunity cannot be submitted or updated to Limited Visibility',
  ),
  fieldError('primaryNeedsFromAws', 'INVALID_VALUE', 'Cannot set visibility to limited on a Co-Sell opportunity'),
];

export const rule: Rule = {
  name: 'co-sell-needs-full-visibility',
  phases: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D.25, A.20; SHARE; the code of the second error is inferred',
  description: 'A submission for co-sell needs full visibility; the response has both errors.',
  errors,
  check: ({ submission }) =>
    errorIf(submission?.InvolvementType === 'Co-Sell' && submission.Visibility === 'Limited', ...errors),
};
