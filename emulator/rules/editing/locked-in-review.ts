import { fault, lifeCycle, storedStatus, when } from '../read.ts';
import type { Rule } from '../rule.ts';
import { isLocked, isPlayable } from '../tables/reviewStatus.ts';

export const rule: Rule = {
  name: 'locked-in-review',
  at: ['update'],
  gate: true,
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'obs',
  source: 'facts C.4, C.3, A.20; DG-upd, PAND',
  says: 'No update while Submitted, In review or Rejected; in the Sandbox playing the reviewer passes, except on Rejected.',
  answers: [{ Code: 'ACTION_NOT_PERMITTED' }],
  check: (facts) => {
    const status = storedStatus(facts);
    const sent = lifeCycle(facts).ReviewStatus ?? null;
    // The demo order is submit, then play the review: the lock lets that change through (facts C.3).
    const plays = facts.catalog === 'Sandbox' && sent !== status && isPlayable(sent) && status !== 'Rejected';
    const message =
      'You cannot perform Update action. The opportunity cannot be modified in Submitted, Rejected or In review status.';
    return when(isLocked(status) && !plays, fault(null, 'ACTION_NOT_PERMITTED', message));
  },
};
