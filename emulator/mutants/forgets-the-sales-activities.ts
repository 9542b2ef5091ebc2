import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'forgets-the-sales-activities',
  requirement: 'SUB-5829',
  says: 'An opportunity may be submitted without sales activities.',
  forgets: ['sales-activities-at-submission'],
};
