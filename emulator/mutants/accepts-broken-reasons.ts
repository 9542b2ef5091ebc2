import { forgiving } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'accepts-broken-reasons',
  requirement: 'GEN-b7b8',
  says: 'RejectEngagementInvitation takes a reason that is no text, and drops it.',
  check: forgiving('RejectEngagementInvitation', 'RejectionReason', (reason) =>
    typeof reason === 'string' ? reason : null,
  ),
};
