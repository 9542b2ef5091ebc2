import type { Guard, InvitationFacts } from '../rule.ts';

export const rule: Guard<InvitationFacts> = {
  name: 'answered-once',
  at: ['RejectEngagementInvitation', 'StartEngagementByAcceptingInvitationTask'],
  error: 'ConflictException',
  evidence: 'doc',
  source: 'facts E.10; M; the text is not known',
  says: 'Only a PENDING invitation is accepted or rejected.',
  breaks: ({ status }) =>
    status === 'PENDING' ? null : `The engagement invitation is ${status} and can no longer be answered`,
};
