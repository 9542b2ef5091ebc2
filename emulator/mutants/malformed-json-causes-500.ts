import { ApiError } from '../apiError.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'malformed-json-causes-500',
  caughtBy: 'PRO-b022',
  description: 'A body that is no JSON is answered with a server error.',
  error: (error) =>
    error.errorName === 'SerializationException' ? new ApiError('InternalServerException', '') : error,
};
