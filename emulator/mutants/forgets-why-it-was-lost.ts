import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'forgets-why-it-was-lost',
  requirement: 'UPD-4275',
  says: 'An opportunity may be lost without a reason.',
  forgets: ['closed-lost-reason-present'],
};
