import { fieldError, singleErrorRule } from '../accessors.ts';

export const rule = singleErrorRule({
  name: 'origin-aws-referral-only-in-sandbox',
  phases: ['create'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour C.3.5; LD; the code is inferred',
  description: 'Callers can create an AWS referral only in the Sandbox.',
  error: fieldError('origin', 'ACTION_NOT_PERMITTED', 'origin must be Partner Referral in this catalog'),
  isViolated: ({ catalog, origin }) => origin === 'AWS Referral' && catalog !== 'Sandbox',
});
