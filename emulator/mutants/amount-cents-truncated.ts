import { asString, mutateResponse } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'amount-cents-truncated',
  caughtBy: 'GEN-0fef',
  description: 'GetOpportunity cuts the cents off an expected spend.',
  response: mutateResponse('GetOpportunity', 'Project/ExpectedCustomerSpend/*/Amount', (amount) =>
    amount === null ? null : asString(amount).split('.')[0],
  ),
};
