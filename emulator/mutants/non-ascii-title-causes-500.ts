import { ApiError } from '../apiError.ts';
import { asString } from './builders/hooks.ts';
import { valueAt } from './builders/paths.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'non-ascii-title-causes-500',
  caughtBy: 'GEN-17de',
  description: 'CreateOpportunity fails at a title with a character beyond ASCII.',
  checkRequest: (operation, body, original) => {
    const input = original(operation, body);
    if (operation === 'CreateOpportunity' && /[^ -~]/.test(asString(valueAt(body, 'Project/Title'))))
      throw new ApiError('InternalServerException', 'Internal server error');
    return input;
  },
};
