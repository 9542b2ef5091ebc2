import { refusing } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'refuses-an-industry',
  requirement: 'GEN-17de',
  says: 'CreateOpportunity refuses Mining, one of the industries.',
  check: refusing('CreateOpportunity', 'Customer/Account/Industry', (value) => value === 'Mining', {
    FieldName: 'customer.account.industry',
    Code: 'INVALID_ENUM_VALUE',
    Message: 'customer.account.industry is not an industry',
  }),
};
