import { ApiError } from '../apiError.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'error-list-empty',
  caughtBy: 'CRE-7c66',
  description: 'A ValidationException has an empty list of faults.',
  error: (error) => new ApiError(error.errorName, error.message, error.Reason),
};
