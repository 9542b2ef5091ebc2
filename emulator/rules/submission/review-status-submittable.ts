import { errorIf, fieldError, storedStatus } from '../accessors.ts';
import type { Rule } from '../rule.ts';
import { isSubmittable } from '../tables/reviewStatus.ts';

export const rule: Rule = {
  name: 'review-status-submittable',
  phases: ['submit'],
  exclusive: true,
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D, A.20, C.6; SHARE',
  description:
    'Only a record in Pending Submission or Action Required can be submitted; one whose status was lost cannot.',
  errors: [{ Code: 'ACTION_NOT_PERMITTED' }],
  check: (context) =>
    errorIf(
      !isSubmittable(storedStatus(context)),
      fieldError(null, 'ACTION_NOT_PERMITTED', 'You cannot perform Submit action'),
    ),
};
