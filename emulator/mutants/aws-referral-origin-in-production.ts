import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'aws-referral-origin-in-production',
  caughtBy: 'CRE-a685',
  description: 'AWS Referral may be the origin in the production catalog.',
  disabledRules: ['origin-aws-referral-only-in-sandbox'],
};
