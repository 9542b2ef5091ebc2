import { ApiError } from '../apiError.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'only-first-error-reported',
  caughtBy: 'CRE-9348',
  description: 'A ValidationException lists one fault, however many there are.',
  error: (error) => new ApiError(error.errorName, error.message, error.Reason, error.ErrorList.slice(0, 1)),
};
