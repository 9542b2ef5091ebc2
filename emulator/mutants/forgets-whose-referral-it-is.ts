import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'forgets-whose-referral-it-is',
  requirement: 'CRE-a685',
  says: 'AWS Referral may be the origin in the production catalog.',
  forgets: ['origin-aws-referral-only-in-sandbox'],
};
