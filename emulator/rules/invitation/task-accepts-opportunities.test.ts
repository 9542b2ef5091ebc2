import { invitationContext, preconditionExamples } from '../../testing/ruleExamples.ts';
import { rule } from './task-accepts-opportunities.ts';

const task = { operation: 'StartEngagementByAcceptingInvitationTask' } as const;

preconditionExamples(rule, {
  accepts: { 'an opportunity': invitationContext(task) },
  rejects: { 'a lead': invitationContext({ ...task, payloadType: 'LeadInvitation' }) },
});
