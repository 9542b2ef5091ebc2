import { updateAt, valueAt } from './builders/paths.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'submitted-reads-as-approved',
  caughtBy: 'GEN-48f7',
  description: 'A submitted opportunity reads as Approved, though nobody has reviewed it.',
  response: (name, body) =>
    name === 'GetOpportunity' && valueAt(body, 'LifeCycle/ReviewStatus') === 'Submitted'
      ? updateAt(body, ['LifeCycle', 'ReviewStatus'], () => 'Approved')
      : body,
};
