import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'ignores-the-policy',
  requirement: 'SIG-ccb8',
  says: 'Every credential may do everything.',
  permit: () => {},
};
