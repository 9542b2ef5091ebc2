import type { TokenUse } from '../store/clientTokenStore.ts';
import type { Mutant } from './mutant.ts';

const shared = (use: TokenUse): TokenUse => ({ ...use, account: 'all' });

export const mutant: Mutant = {
  name: 'client-token-shared-across-accounts',
  caughtBy: 'CRE-7591',
  description: 'A ClientToken counts for all accounts together.',
  world: ({ tokens: { previousResponse, bind, saveResponse } }) => ({
    tokens: {
      previousResponse: (use) => previousResponse(shared(use)),
      bind: (use) => bind(shared(use)),
      saveResponse: (use, text) => saveResponse(shared(use), text),
    },
  }),
};
