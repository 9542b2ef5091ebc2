import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'update-without-marketing-source',
  caughtBy: 'UPD-ea1d',
  description: 'An update need not say where the opportunity comes from.',
  disabledRules: ['marketing-source-on-update'],
};
