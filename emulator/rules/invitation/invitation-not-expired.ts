import type { InvitationContext, Precondition } from '../rule.ts';

export const rule: Precondition<InvitationContext> = {
  name: 'invitation-not-expired',
  operations: ['RejectEngagementInvitation', 'StartEngagementByAcceptingInvitationTask'],
  errorName: 'ConflictException',
  evidence: 'documented',
  source: 'behaviour E.4, E.10; M, RR; the text is not known',
  description: 'An invitation is answered before it expires, 15 days after it was sent.',
  violation: ({ status, expiresAt, now }) =>
    status === 'PENDING' && expiresAt !== null && Date.parse(expiresAt) <= Date.parse(now)
      ? 'The engagement invitation has expired and can no longer be answered'
      : null,
};
