import { forgiving } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'accepts-too-many-identifiers',
  requirement: 'GEN-6101',
  says: 'ListOpportunities takes more than 20 identifiers, and looks at the first 20.',
  check: forgiving('ListOpportunities', 'Identifier', (ids) => (Array.isArray(ids) ? ids.slice(0, 20) : ids)),
};
