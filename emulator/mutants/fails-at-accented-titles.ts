import { Problem } from '../problem.ts';
import { at } from './means/at.ts';
import { text } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'fails-at-accented-titles',
  requirement: 'GEN-17de',
  says: 'CreateOpportunity fails at a title with a character beyond ASCII.',
  check: (operation, body, sound) => {
    const input = sound(operation, body);
    if (operation === 'CreateOpportunity' && /[^ -~]/.test(text(at(body, 'Project/Title'))))
      throw new Problem('InternalServerException', 'Internal server error');
    return input;
  },
};
