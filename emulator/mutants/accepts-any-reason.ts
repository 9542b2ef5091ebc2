import { forgiving } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'accepts-any-reason',
  requirement: 'REJ-7c12',
  says: 'RejectEngagementInvitation takes reasons longer than 80 characters.',
  check: forgiving('RejectEngagementInvitation', 'RejectionReason', (reason) =>
    typeof reason === 'string' ? reason.slice(0, 80) : reason,
  ),
};
