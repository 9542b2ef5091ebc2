import { rejectValid } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'valid-industry-rejected',
  caughtBy: 'GEN-17de',
  description: 'CreateOpportunity refuses Mining, one of the industries.',
  checkRequest: rejectValid('CreateOpportunity', 'Customer/Account/Industry', (value) => value === 'Mining', {
    FieldName: 'customer.account.industry',
    Code: 'INVALID_ENUM_VALUE',
    Message: 'customer.account.industry is not an industry',
  }),
};
