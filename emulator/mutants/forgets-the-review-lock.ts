import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'forgets-the-review-lock',
  requirement: 'UPD-8a1d',
  says: 'An opportunity can be updated while AWS reviews it.',
  forgets: ['locked-in-review'],
};
