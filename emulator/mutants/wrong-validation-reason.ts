import { ApiError } from '../apiError.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'wrong-validation-reason',
  caughtBy: 'GEN-721e',
  description: 'Faults of business are told as faults of the request.',
  error: (error) =>
    error.Reason === 'BUSINESS_VALIDATION_FAILED'
      ? new ApiError(error.errorName, error.message, 'REQUEST_VALIDATION_FAILED', error.ErrorList)
      : error,
};
