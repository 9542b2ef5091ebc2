import { mutateResponse } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'amount-sent-as-number',
  caughtBy: 'SUM-aa4f',
  description: 'GetAwsOpportunitySummary sends amounts as numbers.',
  response: mutateResponse('GetAwsOpportunitySummary', 'Project/ExpectedCustomerSpend/*/Amount', Number),
};
