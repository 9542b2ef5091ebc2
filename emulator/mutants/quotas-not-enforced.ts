import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'quotas-not-enforced',
  caughtBy: 'LIF-565a',
  description: 'Quotas are not enforced.',
  world: ({ quotas }) => ({ quotas: { ...quotas, consume: () => {} } }),
};
