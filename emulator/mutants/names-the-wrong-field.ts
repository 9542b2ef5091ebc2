import { badRequest, Problem } from '../problem.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'names-the-wrong-field',
  requirement: 'GEN-226e',
  says: 'AssignOpportunity names the parent of the faulty member, and not the member.',
  check: (operation, body, sound) => {
    try {
      return sound(operation, body);
    } catch (error) {
      if (operation !== 'AssignOpportunity' || !(error instanceof Problem)) throw error;
      throw badRequest(
        ...error.ErrorList.map((fault) => ({ ...fault, FieldName: fault.FieldName?.split('.')[0] ?? 'assignee' })),
      );
    }
  },
};
