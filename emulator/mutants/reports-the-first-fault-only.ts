import { Problem } from '../problem.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'reports-the-first-fault-only',
  requirement: 'CRE-9348',
  says: 'A ValidationException lists one fault, however many there are.',
  refusal: (problem) => new Problem(problem.errorName, problem.message, problem.Reason, problem.ErrorList.slice(0, 1)),
};
