import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'unknown-solution-accepted',
  caughtBy: 'ASC-acab',
  description: 'A solution that the account does not have may be associated.',
  disabledRules: ['solution-exists'],
};
