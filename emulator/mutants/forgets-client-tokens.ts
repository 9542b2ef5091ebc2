import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'forgets-client-tokens',
  requirement: 'GEN-f4c6',
  says: 'A ClientToken that comes again makes another opportunity.',
  world: ({ tokens }) => ({
    tokens: { ...tokens, earlier: (use) => (use.operation === 'CreateOpportunity' ? null : tokens.earlier(use)) },
  }),
};
