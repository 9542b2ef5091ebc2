import { rejectValid } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'explicit-null-filter-rejected',
  caughtBy: 'GEN-a486',
  description: 'ListOpportunities refuses null for a filter, which means the same as none.',
  checkRequest: rejectValid('ListOpportunities', 'LifeCycleStage', (value) => value === null, {
    FieldName: 'lifeCycleStage',
    Code: 'INVALID_VALUE',
    Message: 'lifeCycleStage must be a list',
  }),
};
