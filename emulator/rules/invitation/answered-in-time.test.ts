import { guardExamples } from '../examples.ts';
import type { InvitationFacts } from '../rule.ts';
import { rule } from './answered-in-time.ts';

const facts = (more: Partial<InvitationFacts>): InvitationFacts => ({
  operation: 'RejectEngagementInvitation',
  status: 'PENDING',
  expires: '2026-12-01T00:00:00.5Z',
  now: '2026-11-22T00:00:00Z',
  ...more,
});

guardExamples(rule, {
  holds: {
    'one that runs': facts({}),
    'one that never expires': facts({ expires: null }),
  },
  breaks: {
    'one that has run out': facts({ now: '2026-12-01T00:00:01Z' }),
    'one that runs out now': facts({ now: '2026-12-01T00:00:00.5Z' }),
  },
});
