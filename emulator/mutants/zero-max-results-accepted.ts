import { skipValidation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'zero-max-results-accepted',
  caughtBy: 'GEN-6bf9',
  description: 'ListSolutions takes 0 for MaxResults as if it were absent.',
  checkRequest: skipValidation('ListSolutions', 'MaxResults', (size) => (size === 0 ? null : size)),
};
