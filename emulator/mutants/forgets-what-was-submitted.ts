import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'forgets-what-was-submitted',
  requirement: 'SUB-760b',
  says: 'An opportunity may be submitted over and over.',
  forgets: ['review-status-open'],
};
