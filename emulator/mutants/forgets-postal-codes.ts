import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'forgets-postal-codes',
  requirement: 'GEN-fab6',
  says: "A postal code need not be of its country's form.",
  forgets: ['postal-code-format'],
};
