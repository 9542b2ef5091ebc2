import { skipValidation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'identifier-filter-limit-not-enforced',
  caughtBy: 'GEN-6101',
  description: 'ListOpportunities takes more than 20 identifiers, and looks at the first 20.',
  checkRequest: skipValidation('ListOpportunities', 'Identifier', (ids) =>
    Array.isArray(ids) ? ids.slice(0, 20) : ids,
  ),
};
