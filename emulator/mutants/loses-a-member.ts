import { altering } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'loses-a-member',
  requirement: 'GEN-0fef',
  says: 'GetOpportunity shows null for the comments of a project, whatever was sent.',
  reply: altering('GetOpportunity', 'Project/AdditionalComments', () => null),
};
