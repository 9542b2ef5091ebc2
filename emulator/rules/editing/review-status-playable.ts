import { fault, lifeCycle, storedStatus, when } from '../read.ts';
import type { Rule } from '../rule.ts';
import { isPlayable } from '../tables/reviewStatus.ts';

export const rule: Rule = {
  name: 'review-status-playable',
  at: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'obs',
  source: 'facts C.3, C.6; DG-sandbox, PAND, SHARE',
  says: 'In the Sandbox a caller may set ReviewStatus to Approved, Action Required or Rejected; where it was lost, to Action Required alone.',
  answers: [{ Code: 'ACTION_NOT_PERMITTED', FieldName: 'reviewStatus' }],
  check: (facts) => {
    const [status, sent] = [storedStatus(facts), lifeCycle(facts).ReviewStatus ?? null];
    if (facts.catalog !== 'Sandbox' || status === 'Approved' || sent === null || sent === status) return [];
    const allowed = status === null ? sent === 'Action Required' : isPlayable(sent);
    return when(!allowed, fault('reviewStatus', 'ACTION_NOT_PERMITTED', `reviewStatus cannot be set to ${sent}`));
  },
};
