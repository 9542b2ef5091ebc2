import { Problem } from '../problem.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'misreads-the-reason',
  requirement: 'GEN-7cca',
  says: 'Faults of business are told as faults of the request.',
  refusal: (problem) =>
    problem.Reason === 'BUSINESS_VALIDATION_FAILED'
      ? new Problem(problem.errorName, problem.message, 'REQUEST_VALIDATION_FAILED', problem.ErrorList)
      : problem,
};
