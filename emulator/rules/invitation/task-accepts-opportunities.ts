import type { InvitationContext, Precondition } from '../rule.ts';

const message = 'A lead is accepted with AcceptEngagementInvitation, not by a task';

export const rule: Precondition<InvitationContext> = {
  name: 'task-accepts-opportunities',
  operations: ['StartEngagementByAcceptingInvitationTask'],
  errorName: 'ValidationException',
  reason: 'BUSINESS_VALIDATION_FAILED',
  fieldError: { Code: 'ACTION_NOT_PERMITTED', FieldName: 'identifier' },
  evidence: 'documented',
  source: 'since-launch D; DG-multi, DG-leads; code and text are inferred',
  description: 'The task accepts invitations to opportunities, not to leads.',
  message,
  violation: ({ payloadType }) => (payloadType === 'LeadInvitation' ? message : null),
};
