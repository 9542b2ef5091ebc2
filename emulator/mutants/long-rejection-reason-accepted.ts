import { skipValidation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'long-rejection-reason-accepted',
  caughtBy: 'REJ-7c12',
  description: 'RejectEngagementInvitation takes reasons longer than 80 characters.',
  checkRequest: skipValidation('RejectEngagementInvitation', 'RejectionReason', (reason) =>
    typeof reason === 'string' ? reason.slice(0, 80) : reason,
  ),
};
