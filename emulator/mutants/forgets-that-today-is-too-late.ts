import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'forgets-that-today-is-too-late',
  requirement: 'GEN-de64',
  says: 'A close date that is not in the future is taken.',
  forgets: ['close-date-in-the-future'],
};
