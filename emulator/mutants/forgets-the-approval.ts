import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'forgets-the-approval',
  requirement: 'GEN-8ae2',
  says: 'What AWS has approved can be changed.',
  forgets: ['fixed-once-approved'],
};
