import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'past-close-date-accepted',
  caughtBy: 'GEN-de64',
  description: 'A close date that is not in the future is taken.',
  disabledRules: ['close-date-in-the-future'],
};
