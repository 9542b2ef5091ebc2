import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'throttles-nobody',
  requirement: 'LIF-565a',
  says: 'Quotas are not enforced.',
  world: ({ quotas }) => ({ quotas: { ...quotas, take: () => {} } }),
};
