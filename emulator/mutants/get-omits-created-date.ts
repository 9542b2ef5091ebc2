import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'get-omits-created-date',
  caughtBy: 'GET-a3f9',
  description: 'GetOpportunity leaves CreatedDate out of its reply.',
  response: (name, body) =>
    name === 'GetOpportunity' && typeof body === 'object' ? { ...body, CreatedDate: undefined } : body,
};
