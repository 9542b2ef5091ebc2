import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'forgets-what-was-answered',
  requirement: 'REJ-d50b',
  says: 'An invitation may be answered again and again.',
  forgets: ['answered-once'],
};
