import type { InvitationContext, Precondition } from '../rule.ts';

/** A task that was started in time may find the invitation expired when it runs. */
const isOverdue = ({ status, expiresAt, now }: InvitationContext): boolean =>
  status === 'PENDING' && expiresAt !== null && Date.parse(expiresAt) <= Date.parse(now);
const message = (status: string) => `The engagement invitation is ${status} and can no longer be accepted or rejected`;

export const rule: Precondition<InvitationContext> = {
  name: 'invitation-pending',
  operations: ['RejectEngagementInvitation', 'StartEngagementByAcceptingInvitationTask'],
  errorName: 'ConflictException',
  evidence: 'documented',
  source: 'behaviour E.4, E.10; M, RR; the text is inferred',
  description: 'An invitation can be accepted or rejected only while it is PENDING, which it is for 15 days.',
  message: message('<status>'),
  violation: (context) => {
    const status = isOverdue(context) ? 'EXPIRED' : context.status;
    return status === 'PENDING' ? null : message(status);
  },
};
