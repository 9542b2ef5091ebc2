import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'closed-lost-without-reason',
  caughtBy: 'UPD-4275',
  description: 'An opportunity may be lost without a reason.',
  disabledRules: ['closed-lost-reason-present'],
};
