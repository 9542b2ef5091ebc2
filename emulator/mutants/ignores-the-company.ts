import { doing } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'ignores-the-company',
  requirement: 'GEN-06f4',
  says: 'ListOpportunities ignores the filter by company name.',
  operation: doing('ListOpportunities', (input, world, sound) => sound({ ...input, CustomerCompanyName: null }, world)),
};
