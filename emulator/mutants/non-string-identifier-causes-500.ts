import { ApiError } from '../apiError.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'non-string-identifier-causes-500',
  caughtBy: 'GEN-aa49',
  description: 'GetEngagementInvitation fails with a server error when Identifier is no text.',
  checkRequest: (operation, body, original) => {
    if (operation === 'GetEngagementInvitation' && !['string', 'undefined'].includes(typeof body.Identifier))
      throw new ApiError('InternalServerException', 'Internal server error');
    return original(operation, body);
  },
};
