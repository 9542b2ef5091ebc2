import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'response-members-reversed',
  caughtBy: 'GET-7460',
  description: 'The members of a reply come in reverse order.',
  rawResponse: (response) => {
    if (response.status !== 200 || response.body === '') return response;
    const members = Object.entries(JSON.parse(response.body) as object).reverse();
    return { ...response, body: JSON.stringify(Object.fromEntries(members)) };
  },
};
