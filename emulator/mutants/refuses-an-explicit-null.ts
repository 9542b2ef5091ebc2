import { refusing } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'refuses-an-explicit-null',
  requirement: 'GEN-a486',
  says: 'ListOpportunities refuses null for a filter, which means the same as none.',
  check: refusing('ListOpportunities', 'LifeCycleStage', (value) => value === null, {
    FieldName: 'lifeCycleStage',
    Code: 'INVALID_VALUE',
    Message: 'lifeCycleStage must be a list',
  }),
};
