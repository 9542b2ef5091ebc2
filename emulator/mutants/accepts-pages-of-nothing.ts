import { forgiving } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'accepts-pages-of-nothing',
  requirement: 'GEN-6bf9',
  says: 'ListSolutions takes 0 for MaxResults as if it were absent.',
  check: forgiving('ListSolutions', 'MaxResults', (size) => (size === 0 ? null : size)),
};
