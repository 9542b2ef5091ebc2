import { errorIf, fieldError, storedStatus } from '../accessors.ts';
import type { Rule } from '../rule.ts';
import { isSubmittable } from '../tables/reviewStatus.ts';

// Both texts are the service's own: the first of a record without a status, the second of other statuses.
const withoutStatus = fieldError(null, 'ACTION_NOT_PERMITTED', 'You cannot perform Submit action');
const otherStatus = fieldError(
  null,
  'ACTION_NOT_PERMITTED',
  'You cannot perform Submit action. Only Pending Submission or action required opportunities can be submitted',
);

export const rule: Rule = {
  name: 'review-status-submittable',
  phases: ['submit'],
  exclusive: true,
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D.27, A.20, C.6.2, since-launch Q.11; SHARE, SPA (the second sentence)',
  description: 'Only a record in Pending Submission or Action Required can be submitted, not one without a status.',
  errors: [withoutStatus, otherStatus],
  check: (context) => {
    const status = storedStatus(context);
    return errorIf(!isSubmittable(status), status === null ? withoutStatus : otherStatus);
  },
};
