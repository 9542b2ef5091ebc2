import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'client-token-not-idempotent',
  caughtBy: 'GEN-f4c6',
  description: 'A ClientToken that comes again makes another opportunity.',
  world: ({ tokens }) => ({
    tokens: {
      ...tokens,
      previousResponse: (use) => (use.operation === 'CreateOpportunity' ? null : tokens.previousResponse(use)),
    },
  }),
};
