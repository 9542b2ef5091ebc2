import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'forgets-the-states',
  requirement: 'GEN-444c',
  says: 'A US state may be abbreviated.',
  forgets: ['state-known-in-us'],
};
