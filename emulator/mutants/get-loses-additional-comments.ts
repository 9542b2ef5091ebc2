import { mutateResponse } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'get-loses-additional-comments',
  caughtBy: 'GEN-0fef',
  description: 'GetOpportunity shows null for the comments of a project, whatever was sent.',
  response: mutateResponse('GetOpportunity', 'Project/AdditionalComments', () => null),
};
