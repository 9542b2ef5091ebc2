import { invitationContext, preconditionExamples } from '../ruleExamples.ts';
import { rule } from './invitation-pending.ts';

preconditionExamples(rule, {
  accepts: {
    'a pending one': invitationContext(),
  },
  rejects: {
    'an accepted one': invitationContext({ status: 'ACCEPTED' }),
    'a rejected one': invitationContext({ status: 'REJECTED' }),
    'an expired one': invitationContext({ status: 'EXPIRED' }),
  },
});
