import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'campaign-without-marketing-activity',
  caughtBy: 'CRE-c099',
  description: 'A campaign may be named without a marketing activity.',
  disabledRules: ['marketing-members-need-marketing-activity'],
};
