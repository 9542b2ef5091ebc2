import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'forgets-who-plays-the-reviewer',
  requirement: 'UPD-8122',
  says: 'A caller may set Submitted by hand.',
  forgets: ['review-status-playable'],
};
