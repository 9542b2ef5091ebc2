import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'drops-a-required-member',
  requirement: 'GET-a3f9',
  says: 'GetOpportunity leaves CreatedDate out of its reply.',
  reply: (name, body) =>
    name === 'GetOpportunity' && typeof body === 'object' ? { ...body, CreatedDate: undefined } : body,
};
