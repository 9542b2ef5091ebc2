import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'forgets-the-source-of-marketing',
  requirement: 'UPD-ea1d',
  says: 'An update need not say where the opportunity comes from.',
  forgets: ['marketing-source-on-update'],
};
