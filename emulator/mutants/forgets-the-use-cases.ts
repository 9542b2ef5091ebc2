import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'forgets-the-use-cases',
  requirement: 'GEN-aa89',
  says: 'Any text is taken for a use case.',
  forgets: ['customer-use-case-known'],
};
