import { Problem } from '../problem.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'calls-everything-invalid',
  requirement: 'CRE-2c01',
  says: 'A use case outside of its set is called INVALID_VALUE, and no known one is listed.',
  refusal: (problem) =>
    new Problem(
      problem.errorName,
      problem.message,
      problem.Reason,
      problem.ErrorList.map((fault) => ({ ...fault, Code: 'INVALID_VALUE' as const, Message: 'not valid' })),
    ),
};
