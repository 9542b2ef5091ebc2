import { ApiError, badRequest } from '../apiError.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'error-names-parent-field',
  caughtBy: 'GEN-83a7',
  description: 'AssignOpportunity names the parent of the faulty member, and not the member.',
  checkRequest: (operation, body, original) => {
    try {
      return original(operation, body);
    } catch (error) {
      if (operation !== 'AssignOpportunity' || !(error instanceof ApiError)) throw error;
      throw badRequest(
        ...error.ErrorList.map((entry) => ({ ...entry, FieldName: entry.FieldName?.split('.')[0] ?? 'assignee' })),
      );
    }
  },
};
