import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'co-sell-with-limited-visibility-accepted',
  caughtBy: 'SUB-b5a1',
  description: 'Co-selling may be asked for with limited visibility.',
  disabledRules: ['co-sell-needs-full-visibility'],
};
