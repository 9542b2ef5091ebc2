import { refusing } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'refuses-the-largest-page',
  requirement: 'GEN-2d53',
  says: 'ListSolutions takes pages of 99 at most, in place of 100.',
  check: refusing('ListSolutions', 'MaxResults', (value) => value === 100, {
    FieldName: 'maxResults',
    Code: 'VALUE_OUT_OF_RANGE',
    Message: 'maxResults must be at most 99',
  }),
};
