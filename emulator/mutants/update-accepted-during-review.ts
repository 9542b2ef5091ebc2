import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'update-accepted-during-review',
  caughtBy: 'UPD-8a1d',
  description: 'An opportunity can be updated while AWS reviews it.',
  disabledRules: ['locked-in-review'],
};
