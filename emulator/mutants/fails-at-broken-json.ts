import { Problem } from '../problem.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'fails-at-broken-json',
  requirement: 'PRO-b022',
  says: 'A body that is no JSON is answered with a server error.',
  refusal: (problem) =>
    problem.errorName === 'SerializationException' ? new Problem('InternalServerException', '') : problem,
};
