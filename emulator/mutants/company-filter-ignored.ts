import { overrideOperation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'company-filter-ignored',
  caughtBy: 'GEN-06f4',
  description: 'ListOpportunities ignores the filter by company name.',
  operation: overrideOperation('ListOpportunities', (input, world, original) =>
    original({ ...input, CustomerCompanyName: null }, world),
  ),
};
