import type { InvitationContext, Precondition } from '../rule.ts';

export const rule: Precondition<InvitationContext> = {
  name: 'invitation-pending',
  operations: ['RejectEngagementInvitation', 'StartEngagementByAcceptingInvitationTask'],
  errorName: 'ConflictException',
  evidence: 'documented',
  source: 'behaviour E.10; M; the text is not known',
  description: 'Only a PENDING invitation is accepted or rejected.',
  violation: ({ status }) =>
    status === 'PENDING' ? null : `The engagement invitation is ${status} and can no longer be answered`,
};
