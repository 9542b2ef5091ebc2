import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'forgets-the-solution-of-a-commitment',
  requirement: 'UPD-27d6',
  says: 'An opportunity may be Committed without a solution.',
  forgets: ['committed-needs-solution'],
};
