import { fault, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'origin-aws-referral-only-in-sandbox',
  at: ['create'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts C.3; LD; the code is inferred',
  says: 'An AWS referral can be created by a caller only in the Sandbox.',
  answers: [{ Code: 'ACTION_NOT_PERMITTED', FieldName: 'origin' }],
  check: ({ catalog, origin }) =>
    when(
      origin === 'AWS Referral' && catalog !== 'Sandbox',
      fault('origin', 'ACTION_NOT_PERMITTED', 'Only Partner Referral is allowed in this catalog'),
    ),
};
