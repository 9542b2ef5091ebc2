import { errorIf, fieldError } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'origin-aws-referral-only-in-sandbox',
  phases: ['create'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour C.3; LD; the code is inferred',
  description: 'An AWS referral can be created by a caller only in the Sandbox.',
  errors: [{ Code: 'ACTION_NOT_PERMITTED', FieldName: 'origin' }],
  check: ({ catalog, origin }) =>
    errorIf(
      origin === 'AWS Referral' && catalog !== 'Sandbox',
      fieldError('origin', 'ACTION_NOT_PERMITTED', 'Only Partner Referral is allowed in this catalog'),
    ),
};
