import { altering, text } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'rounds-amounts',
  requirement: 'GEN-0fef',
  says: 'GetOpportunity cuts the cents off an expected spend.',
  reply: altering('GetOpportunity', 'Project/ExpectedCustomerSpend/*/Amount', (amount) =>
    amount === null ? null : text(amount).split('.')[0],
  ),
};
