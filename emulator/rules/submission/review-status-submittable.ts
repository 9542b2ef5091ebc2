import { fieldError, singleErrorRule, storedStatus } from '../accessors.ts';
import { isSubmittable } from '../tables/reviewStatus.ts';

export const rule = singleErrorRule({
  name: 'review-status-submittable',
  phases: ['submit'],
  exclusive: true,
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D.27, A.20, C.6.2; SHARE',
  description: 'Only a record in Pending Submission or Action Required can be submitted, not one without a status.',
  error: fieldError(null, 'ACTION_NOT_PERMITTED', 'You cannot perform Submit action'),
  isViolated: (context) => !isSubmittable(storedStatus(context)),
});
