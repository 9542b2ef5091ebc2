import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'forgets-that-co-selling-is-seen',
  requirement: 'SUB-b5a1',
  says: 'Co-selling may be asked for with limited visibility.',
  forgets: ['co-sell-not-limited'],
};
