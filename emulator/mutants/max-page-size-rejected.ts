import { rejectValid } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'max-page-size-rejected',
  caughtBy: 'GEN-2d53',
  description: 'ListSolutions takes pages of 99 at most, in place of 100.',
  checkRequest: rejectValid('ListSolutions', 'MaxResults', (value) => value === 100, {
    FieldName: 'maxResults',
    Code: 'VALUE_OUT_OF_RANGE',
    Message: 'maxResults must be at most 99',
  }),
};
