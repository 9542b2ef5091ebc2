import { ApiError, badRequest } from '../apiError.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'get-wrong-error-code',
  caughtBy: 'GEN-e39b',
  description: 'GetOpportunity says DUPLICATE_KEY_VALUE whatever is wrong.',
  checkRequest: (operation, body, original) => {
    try {
      return original(operation, body);
    } catch (error) {
      if (operation !== 'GetOpportunity' || !(error instanceof ApiError)) throw error;
      throw badRequest(...error.ErrorList.map((entry) => ({ ...entry, Code: 'DUPLICATE_KEY_VALUE' as const })));
    }
  },
};
