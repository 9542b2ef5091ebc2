import { fault, lifeCycle, storedStatus, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'review-status-fixed-once-approved',
  at: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'obs',
  source: 'facts C.3, A.20; PAND, SHARE',
  says: 'After Approved the review status does not change; the same value echoed is fine.',
  answers: [{ Code: 'ACTION_NOT_PERMITTED', FieldName: 'reviewStatus' }],
  check: (facts) => {
    const sent = lifeCycle(facts).ReviewStatus ?? null;
    // Leaving it out is no change of value: it nulls the member (facts C.6).
    const changed = storedStatus(facts) === 'Approved' && sent !== null && sent !== 'Approved';
    return when(
      changed,
      fault('reviewStatus', 'ACTION_NOT_PERMITTED', 'reviewStatus is not editable if status is Approved'),
    );
  },
};
