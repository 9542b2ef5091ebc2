import { errorIf, fieldError, lifeCycle, storedStatus } from '../accessors.ts';
import type { Rule } from '../rule.ts';
import { isSandboxSettable } from '../tables/reviewStatus.ts';

export const rule: Rule = {
  name: 'review-status-sandbox-settable',
  phases: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour C.3, C.6; DG-sandbox, PAND, SHARE',
  description:
    'In the Sandbox a caller may set ReviewStatus to Approved, Action Required or Rejected; where it was lost, to Action Required alone.',
  errors: [{ Code: 'ACTION_NOT_PERMITTED', FieldName: 'reviewStatus' }],
  check: (context) => {
    const [status, sent] = [storedStatus(context), lifeCycle(context).ReviewStatus ?? null];
    if (context.catalog !== 'Sandbox' || status === 'Approved' || sent === null || sent === status) return [];
    const allowed = status === null ? sent === 'Action Required' : isSandboxSettable(sent);
    return errorIf(
      !allowed,
      fieldError('reviewStatus', 'ACTION_NOT_PERMITTED', `reviewStatus cannot be set to ${sent}`),
    );
  },
};
