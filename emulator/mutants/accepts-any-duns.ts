import { forgiving } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'accepts-any-duns',
  requirement: 'GEN-1ee0',
  says: 'UpdateOpportunity takes a DUNS number of any form, and drops what it cannot read.',
  check: forgiving('UpdateOpportunity', 'Customer/Account/Duns', (duns) =>
    typeof duns === 'string' && !/^\d{9}$/.test(duns) ? null : duns,
  ),
};
