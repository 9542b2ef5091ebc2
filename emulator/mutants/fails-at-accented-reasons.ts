import { Problem } from '../problem.ts';
import { at } from './means/at.ts';
import { text } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'fails-at-accented-reasons',
  requirement: 'GEN-5715',
  says: 'RejectEngagementInvitation fails at a reason with a character beyond ASCII.',
  check: (operation, body, sound) => {
    const input = sound(operation, body);
    if (operation === 'RejectEngagementInvitation' && /[^ -~]/.test(text(at(body, 'RejectionReason'))))
      throw new Problem('InternalServerException', 'Internal server error');
    return input;
  },
};
