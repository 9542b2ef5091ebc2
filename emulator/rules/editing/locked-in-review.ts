import { fieldError, lifeCycle, lockingStatus, singleErrorRule } from '../accessors.ts';
import { isLocked, isSandboxSettable } from '../tables/reviewStatus.ts';

export const rule = singleErrorRule({
  name: 'locked-in-review',
  phases: ['update'],
  exclusive: true,
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour C.4.2, C.3.2, A.20; DG-upd, PAND',
  description:
    'A record cannot be updated in Submitted, In review or Rejected. In the Sandbox an update that simulates the review is accepted, except in Rejected.',
  error: fieldError(
    null,
    'ACTION_NOT_PERMITTED',
    'You cannot perform Update action. The opportunity cannot be modified in Submitted, Rejected or In review status.',
  ),
  isViolated: (context) => {
    const [status, sent] = [lockingStatus(context), lifeCycle(context).ReviewStatus ?? null];
    // The demos submit first and then simulate the review, so the lock lets that change through (behaviour C.3.2).
    const simulatesReview =
      context.catalog === 'Sandbox' && sent !== status && isSandboxSettable(sent) && status !== 'Rejected';
    return isLocked(status) && !simulatesReview;
  },
});
