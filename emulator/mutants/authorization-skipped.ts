import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'authorization-skipped',
  caughtBy: 'SIG-ccb8',
  description: 'Every credential may do everything.',
  authorize: () => {},
};
