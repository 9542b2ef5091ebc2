import { fieldError, lifeCycle, lockingStatus, storedStatus } from '../accessors.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { isSandboxSettable } from '../tables/reviewStatus.ts';

interface Row {
  readonly name: string;
  readonly source: string;
  readonly description: string;
  readonly message: string;
  /** Whether the rule decides about this record. Exactly one rule of the family does. */
  readonly applies: (context: RuleContext) => boolean;
  readonly allows: (sent: string, stored: string | null) => boolean;
}
const isApproved = (context: RuleContext): boolean => lockingStatus(context) === 'Approved';

/** Who may set ReviewStatus to what. Sending the stored value back is always accepted; leaving it out is no change here. */
const table: readonly Row[] = [
  {
    name: 'review-status-fixed-after-approval',
    source: 'behaviour C.3.3, A.20; PAND, SHARE',
    description: 'ReviewStatus cannot change once it is Approved.',
    message: 'reviewStatus is not editable if status is Approved',
    applies: isApproved,
    allows: () => false,
  },
  {
    name: 'review-status-read-only-in-production',
    source: 'behaviour C.3.4; SHARE, LD; the code is inferred',
    description: 'Outside of the Sandbox callers cannot change ReviewStatus.',
    message: 'reviewStatus is read-only in this catalog',
    applies: (context) => !isApproved(context) && context.catalog !== 'Sandbox',
    allows: () => false,
  },
  {
    name: 'review-status-sandbox-settable',
    source: 'behaviour C.3.1, C.6.2; DG-sandbox, PAND, SHARE',
    description:
      'In the Sandbox callers may set ReviewStatus to Approved, Action Required or Rejected; a record without a status only to Action Required.',
    message: 'reviewStatus cannot be set to <status>',
    applies: (context) => !isApproved(context) && context.catalog === 'Sandbox',
    allows: (sent, stored) => (stored === null ? sent === 'Action Required' : isSandboxSettable(sent)),
  },
];

export const rules: readonly Rule[] = table.map(({ message, applies, allows, ...rule }) => ({
  ...rule,
  phases: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  errors: [fieldError('reviewStatus', 'ACTION_NOT_PERMITTED', message)],
  check: (context) => {
    const stored = isApproved(context) ? 'Approved' : storedStatus(context);
    const sent = lifeCycle(context).ReviewStatus ?? null;
    if (!applies(context) || sent === null || sent === stored || allows(sent, stored)) return [];
    return [fieldError('reviewStatus', 'ACTION_NOT_PERMITTED', message.replace('<status>', sent))];
  },
}));
