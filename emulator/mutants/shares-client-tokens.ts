import type { TokenUse } from '../store/tokens.ts';
import type { Mutant } from './mutant.ts';

const shared = (use: TokenUse): TokenUse => ({ ...use, account: 'all' });

export const mutant: Mutant = {
  name: 'shares-client-tokens',
  requirement: 'CRE-7591',
  says: 'A ClientToken counts for all accounts together.',
  world: ({ tokens: { earlier, bind, answer } }) => ({
    tokens: {
      earlier: (use) => earlier(shared(use)),
      bind: (use) => bind(shared(use)),
      answer: (use, text) => answer(shared(use), text),
    },
  }),
};
