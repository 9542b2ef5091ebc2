import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'committed-without-solution',
  caughtBy: 'UPD-27d6',
  description: 'An opportunity may be Committed without a solution.',
  disabledRules: ['committed-needs-solution'],
};
