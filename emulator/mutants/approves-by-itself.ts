import { alter, at } from './means/at.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'approves-by-itself',
  requirement: 'GEN-48f7',
  says: 'A submitted opportunity reads as Approved, though nobody has reviewed it.',
  reply: (name, body) =>
    name === 'GetOpportunity' && at(body, 'LifeCycle/ReviewStatus') === 'Submitted'
      ? alter(body, ['LifeCycle', 'ReviewStatus'], () => 'Approved')
      : body,
};
