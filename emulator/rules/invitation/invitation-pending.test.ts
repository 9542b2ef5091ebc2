import { invitationContext, preconditionExamples } from '../../testing/ruleExamples.ts';
import { rule } from './invitation-pending.ts';

preconditionExamples(rule, {
  accepts: {
    'a pending one': invitationContext(),
    'one that never expires': invitationContext({ expiresAt: null }),
  },
  rejects: {
    'an accepted one': invitationContext({ status: 'ACCEPTED' }),
    'a rejected one': invitationContext({ status: 'REJECTED' }),
    'an expired one': invitationContext({ status: 'EXPIRED' }),
    'a pending one after its expiry': invitationContext({ now: '2026-12-01T00:00:01Z' }),
    'a pending one at the moment of its expiry': invitationContext({ now: '2026-12-01T00:00:00.5Z' }),
  },
});
