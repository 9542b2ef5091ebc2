import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'approved-fields-editable',
  caughtBy: 'GEN-8ae2',
  description: 'What AWS has approved can be changed.',
  disabledRules: ['fixed-after-approval'],
};
