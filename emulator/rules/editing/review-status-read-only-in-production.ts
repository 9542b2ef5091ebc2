import { errorIf, fieldError, lifeCycle, storedStatus } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'review-status-read-only-in-production',
  phases: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour C.3; SHARE, LD; the code is inferred',
  description: 'Outside the Sandbox callers do not change ReviewStatus; the same value echoed is fine.',
  errors: [{ Code: 'ACTION_NOT_PERMITTED', FieldName: 'reviewStatus' }],
  check: (context) => {
    const sent = lifeCycle(context).ReviewStatus ?? null;
    // After Approved the rule for that status speaks, in either catalog.
    const changed =
      context.catalog !== 'Sandbox' &&
      sent !== null &&
      sent !== storedStatus(context) &&
      storedStatus(context) !== 'Approved';
    return errorIf(
      changed,
      fieldError('reviewStatus', 'ACTION_NOT_PERMITTED', 'reviewStatus is read-only in this catalog'),
    );
  },
};
