import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'never-lets-invitations-expire',
  requirement: 'GEI-bde9',
  says: 'An invitation that nobody answers stays PENDING for ever.',
  world: ({ invitations }) => ({ invitations: { ...invitations, overdue: () => [] } }),
};
