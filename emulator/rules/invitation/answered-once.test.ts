import { guardExamples } from '../examples.ts';
import type { InvitationFacts } from '../rule.ts';
import { rule } from './answered-once.ts';

const facts = (more: Partial<InvitationFacts>): InvitationFacts => ({
  operation: 'RejectEngagementInvitation',
  status: 'PENDING',
  expires: '2026-12-01T00:00:00.5Z',
  now: '2026-11-22T00:00:00Z',
  ...more,
});

guardExamples(rule, {
  holds: {
    'a pending one': facts({}),
  },
  breaks: {
    'an accepted one': facts({ status: 'ACCEPTED' }),
    'a rejected one': facts({ status: 'REJECTED' }),
    'an expired one': facts({ status: 'EXPIRED' }),
  },
});
