import type { AssignmentContext, Precondition } from '../rule.ts';

export const rule: Precondition<AssignmentContext> = {
  name: 'assignee-known',
  operations: ['AssignOpportunity'],
  errorName: 'ValidationException',
  reason: 'BUSINESS_VALIDATION_FAILED',
  fieldError: { Code: 'INVALID_VALUE', FieldName: 'assignee.email' },
  evidence: 'inferred',
  source:
    "behaviour B.2, A.20; M, and a text of the older integration; that .invalid addresses are the unknown ones is the emulator's own convention (RFC 2606)",
  description:
    'The assignee is a user of the partner account; the emulator knows every address except those under .invalid.',
  message: 'User not found for Opportunity Owner email:<email>',
  violation: ({ email }) =>
    /\.invalid$/i.test(email.trim()) ? `User not found for Opportunity Owner email:${email}` : null,
};
