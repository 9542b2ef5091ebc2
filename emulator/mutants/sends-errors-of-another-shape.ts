import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'sends-errors-of-another-shape',
  requirement: 'PRO-bc96',
  says: 'A ValidationException has no Reason.',
  wire: (reply) => (reply.status === 200 ? reply : { ...reply, body: reply.body.replace(/,"Reason":"[A-Z_]+"/, '') }),
};
