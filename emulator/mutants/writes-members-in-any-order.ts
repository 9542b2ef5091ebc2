import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'writes-members-in-any-order',
  requirement: 'GET-7460',
  says: 'The members of a reply come in reverse order.',
  wire: (reply) => {
    if (reply.status !== 200 || reply.body === '') return reply;
    const members = Object.entries(JSON.parse(reply.body) as object).reverse();
    return { ...reply, body: JSON.stringify(Object.fromEntries(members)) };
  },
};
