import { altering } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'sends-a-number-for-text',
  requirement: 'SUM-aa4f',
  says: 'GetAwsOpportunitySummary sends amounts as numbers.',
  reply: altering('GetAwsOpportunitySummary', 'Project/ExpectedCustomerSpend/*/Amount', Number),
};
