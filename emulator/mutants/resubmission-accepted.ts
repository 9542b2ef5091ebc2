import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'resubmission-accepted',
  caughtBy: 'SUB-760b',
  description: 'An opportunity may be submitted over and over.',
  disabledRules: ['review-status-submittable'],
};
