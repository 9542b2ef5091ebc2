import { errorIf, fieldError, lifeCycle, storedStatus } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'review-status-fixed-after-approval',
  phases: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour C.3, A.20; PAND, SHARE',
  description: 'After Approved the review status does not change; the same value echoed is fine.',
  errors: [{ Code: 'ACTION_NOT_PERMITTED', FieldName: 'reviewStatus' }],
  check: (context) => {
    const sent = lifeCycle(context).ReviewStatus ?? null;
    // Leaving it out is no change of value: it nulls the member (behaviour C.6).
    const changed = storedStatus(context) === 'Approved' && sent !== null && sent !== 'Approved';
    return errorIf(
      changed,
      fieldError('reviewStatus', 'ACTION_NOT_PERMITTED', 'reviewStatus is not editable if status is Approved'),
    );
  },
};
