import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'invitation-never-expires',
  caughtBy: 'GEI-bde9',
  description: 'An invitation that nobody answers stays PENDING for ever.',
  world: ({ invitations }) => ({ invitations: { ...invitations, findExpired: () => [] } }),
};
