import { errorIf, fieldError, lifeCycle, storedStatus } from '../accessors.ts';
import type { Rule } from '../rule.ts';
import { isLocked, isSandboxSettable } from '../tables/reviewStatus.ts';

export const rule: Rule = {
  name: 'locked-in-review',
  phases: ['update'],
  exclusive: true,
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour C.4, C.3, A.20; DG-upd, PAND',
  description:
    'No update while Submitted, In review or Rejected; in the Sandbox playing the reviewer passes, except on Rejected.',
  errors: [{ Code: 'ACTION_NOT_PERMITTED' }],
  check: (context) => {
    const status = storedStatus(context);
    const sent = lifeCycle(context).ReviewStatus ?? null;
    // The demo order is submit, then play the review: the lock lets that change through (behaviour C.3).
    const isReviewSimulation =
      context.catalog === 'Sandbox' && sent !== status && isSandboxSettable(sent) && status !== 'Rejected';
    const message =
      'You cannot perform Update action. The opportunity cannot be modified in Submitted, Rejected or In review status.';
    return errorIf(isLocked(status) && !isReviewSimulation, fieldError(null, 'ACTION_NOT_PERMITTED', message));
  },
};
