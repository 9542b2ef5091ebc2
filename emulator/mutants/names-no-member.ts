import { Problem } from '../problem.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'names-no-member',
  requirement: 'CRE-7c66',
  says: 'A ValidationException has an empty list of faults.',
  refusal: (problem) => new Problem(problem.errorName, problem.message, problem.Reason),
};
