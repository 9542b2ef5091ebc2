import { forgiving } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'accepts-a-long-title',
  requirement: 'GEN-5087',
  says: 'CreateOpportunity takes a title of any length, and cuts it.',
  check: forgiving('CreateOpportunity', 'Project/Title', (title) =>
    typeof title === 'string' ? title.slice(0, 255) : title,
  ),
};
