import { skipValidation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'create-truncates-long-title',
  caughtBy: 'GEN-5087',
  description: 'CreateOpportunity takes a title of any length, and cuts it.',
  checkRequest: skipValidation('CreateOpportunity', 'Project/Title', (title) =>
    typeof title === 'string' ? title.slice(0, 255) : title,
  ),
};
