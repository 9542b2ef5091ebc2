import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'forgets-to-count-solutions',
  requirement: 'ASC-8ab2',
  says: 'An opportunity may have any number of related entities.',
  forgets: ['association-limits'],
};
