import { skipValidation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'non-string-rejection-reason-accepted',
  caughtBy: 'GEN-e0f2',
  description: 'RejectEngagementInvitation takes a reason that is no text, and drops it.',
  checkRequest: skipValidation('RejectEngagementInvitation', 'RejectionReason', (reason) =>
    typeof reason === 'string' ? reason : null,
  ),
};
