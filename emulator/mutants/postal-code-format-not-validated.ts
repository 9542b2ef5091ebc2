import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'postal-code-format-not-validated',
  caughtBy: 'GEN-fab6',
  description: "A postal code need not be of its country's form.",
  disabledRules: ['postal-code-format'],
};
