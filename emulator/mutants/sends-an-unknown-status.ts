import { altering } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'sends-an-unknown-status',
  requirement: 'LSO-9ebc',
  says: 'ListSolutions gives a solution the status Retired.',
  reply: altering('ListSolutions', 'SolutionSummaries/*/Status', () => 'Retired'),
};
