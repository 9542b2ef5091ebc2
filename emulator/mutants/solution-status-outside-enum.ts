import { mutateResponse } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'solution-status-outside-enum',
  caughtBy: 'LSO-9ebc',
  description: 'ListSolutions gives a solution the status Retired.',
  response: mutateResponse('ListSolutions', 'SolutionSummaries/*/Status', () => 'Retired'),
};
