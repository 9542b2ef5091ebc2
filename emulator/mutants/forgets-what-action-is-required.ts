import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'forgets-what-action-is-required',
  requirement: 'UPD-06e7',
  says: 'Everything is open while action is required.',
  forgets: ['open-in-action-required'],
};
