import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'us-state-not-validated',
  caughtBy: 'GEN-444c',
  description: 'A US state may be abbreviated.',
  disabledRules: ['state-known-in-us'],
};
