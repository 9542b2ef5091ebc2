import { badRequest, Problem } from '../problem.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'gives-the-wrong-code',
  requirement: 'GEN-5522',
  says: 'GetOpportunity says DUPLICATE_KEY_VALUE whatever is wrong.',
  check: (operation, body, sound) => {
    try {
      return sound(operation, body);
    } catch (error) {
      if (operation !== 'GetOpportunity' || !(error instanceof Problem)) throw error;
      throw badRequest(...error.ErrorList.map((fault) => ({ ...fault, Code: 'DUPLICATE_KEY_VALUE' as const })));
    }
  },
};
