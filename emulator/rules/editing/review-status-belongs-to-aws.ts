import { fault, lifeCycle, storedStatus, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'review-status-belongs-to-aws',
  at: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'obs',
  source: 'facts C.3; SHARE, LD; the code is inferred',
  says: 'Outside the Sandbox callers do not change ReviewStatus; the same value echoed is fine.',
  answers: [{ Code: 'ACTION_NOT_PERMITTED', FieldName: 'reviewStatus' }],
  check: (facts) => {
    const sent = lifeCycle(facts).ReviewStatus ?? null;
    // After Approved the rule for that status speaks, in either catalog.
    const changed =
      facts.catalog !== 'Sandbox' &&
      sent !== null &&
      sent !== storedStatus(facts) &&
      storedStatus(facts) !== 'Approved';
    return when(changed, fault('reviewStatus', 'ACTION_NOT_PERMITTED', 'reviewStatus is read-only in this catalog'));
  },
};
