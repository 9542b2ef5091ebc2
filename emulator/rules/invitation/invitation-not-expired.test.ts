import { invitationContext, preconditionExamples } from '../ruleExamples.ts';
import { rule } from './invitation-not-expired.ts';

preconditionExamples(rule, {
  accepts: {
    'one that runs': invitationContext(),
    'one that never expires': invitationContext({ expiresAt: null }),
  },
  rejects: {
    'one that has run out': invitationContext({ now: '2026-12-01T00:00:01Z' }),
    'one that runs out now': invitationContext({ now: '2026-12-01T00:00:00.5Z' }),
  },
});
