import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'association-limits-not-enforced',
  caughtBy: 'ASC-8ab2',
  description: 'An opportunity may have any number of related entities.',
  disabledRules: ['association-limits'],
};
