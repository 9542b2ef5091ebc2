import { ApiError } from '../apiError.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'error-code-always-invalid-value',
  caughtBy: 'CRE-2c01',
  description: 'A use case outside of its set is called INVALID_VALUE, and no known one is listed.',
  error: (error) =>
    new ApiError(
      error.errorName,
      error.message,
      error.Reason,
      error.ErrorList.map((entry) => ({ ...entry, Code: 'INVALID_VALUE' as const, Message: 'not valid' })),
    ),
};
