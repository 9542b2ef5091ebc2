import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'forgets-the-owner-of-a-solution',
  requirement: 'ASC-acab',
  says: 'A solution that the account does not have may be associated.',
  forgets: ['solution-exists'],
};
