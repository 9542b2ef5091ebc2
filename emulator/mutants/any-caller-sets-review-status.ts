import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'any-caller-sets-review-status',
  caughtBy: 'UPD-8122',
  description: 'A caller may set Submitted by hand.',
  disabledRules: ['review-status-sandbox-settable'],
};
