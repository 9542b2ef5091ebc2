import { Problem } from '../problem.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'fails-at-what-is-no-text',
  requirement: 'GEN-e594',
  says: 'GetEngagementInvitation fails with a server error when Identifier is no text.',
  check: (operation, body, sound) => {
    if (operation === 'GetEngagementInvitation' && !['string', 'undefined'].includes(typeof body.Identifier))
      throw new Problem('InternalServerException', 'Internal server error');
    return sound(operation, body);
  },
};
