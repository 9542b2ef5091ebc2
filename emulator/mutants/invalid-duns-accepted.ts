import { skipValidation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'invalid-duns-accepted',
  caughtBy: 'GEN-1ee0',
  description: 'UpdateOpportunity takes a DUNS number of any form, and drops what it cannot read.',
  checkRequest: skipValidation('UpdateOpportunity', 'Customer/Account/Duns', (duns) =>
    typeof duns === 'string' && !/^\d{9}$/.test(duns) ? null : duns,
  ),
};
