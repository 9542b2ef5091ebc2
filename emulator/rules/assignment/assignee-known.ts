import type { AssignmentFacts, Guard } from '../rule.ts';

export const rule: Guard<AssignmentFacts> = {
  name: 'assignee-known',
  at: ['AssignOpportunity'],
  error: 'ValidationException',
  reason: 'BUSINESS_VALIDATION_FAILED',
  answer: { Code: 'INVALID_VALUE', FieldName: 'assignee.email' },
  evidence: 'inf',
  source:
    "facts B.2, A.20; M, and a text of the older integration; that .invalid addresses are the unknown ones is the emulator's own convention (RFC 2606)",
  says: 'The assignee is a user of the partner account; the emulator knows every address except those under .invalid.',
  breaks: ({ email }) =>
    /\.invalid$/i.test(email.trim()) ? `User not found for Opportunity Owner email:${email}` : null,
};
