import type { Guard, InvitationFacts } from '../rule.ts';

export const rule: Guard<InvitationFacts> = {
  name: 'answered-in-time',
  at: ['RejectEngagementInvitation', 'StartEngagementByAcceptingInvitationTask'],
  error: 'ConflictException',
  evidence: 'doc',
  source: 'facts E.4, E.10; M, RR; the text is not known',
  says: 'An invitation is answered before it expires, 15 days after it was sent.',
  breaks: ({ status, expires, now }) =>
    status === 'PENDING' && expires !== null && Date.parse(expires) <= Date.parse(now)
      ? 'The engagement invitation has expired and can no longer be answered'
      : null,
};
