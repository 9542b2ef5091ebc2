import { fault, storedStatus, when } from '../read.ts';
import type { Rule } from '../rule.ts';
import { isSubmittable } from '../tables/reviewStatus.ts';

export const rule: Rule = {
  name: 'review-status-open',
  at: ['submit'],
  gate: true,
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'obs',
  source: 'facts D, A.20, C.6; SHARE',
  says: 'Only a record in Pending Submission or Action Required can be submitted; one whose status was lost cannot.',
  answers: [{ Code: 'ACTION_NOT_PERMITTED' }],
  check: (facts) =>
    when(!isSubmittable(storedStatus(facts)), fault(null, 'ACTION_NOT_PERMITTED', 'You cannot perform Submit action')),
};
