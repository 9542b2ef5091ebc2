import { Problem } from '../problem.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'fails-at-a-number',
  requirement: 'GEN-e594',
  says: 'GetEngagementInvitation fails with a server error when Identifier is no text.',
  check: (operation, body, sound) => {
    if (operation === 'GetEngagementInvitation' && typeof body.Identifier === 'number')
      throw new Problem('InternalServerException', 'Internal server error');
    return sound(operation, body);
  },
};
