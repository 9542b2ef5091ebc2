import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'invitation-answerable-twice',
  caughtBy: 'REJ-d50b',
  description: 'An invitation may be answered again and again.',
  disabledRules: ['invitation-pending'],
};
