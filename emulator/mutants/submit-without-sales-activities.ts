import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'submit-without-sales-activities',
  caughtBy: 'SUB-5829',
  description: 'An opportunity may be submitted without sales activities.',
  disabledRules: ['sales-activities-at-submission'],
};
