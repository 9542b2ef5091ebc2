import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'customer-use-case-not-validated',
  caughtBy: 'GEN-aa89',
  description: 'Any text is taken for a use case.',
  disabledRules: ['customer-use-case-known'],
};
