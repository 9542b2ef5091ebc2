import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'answers-void-with-braces',
  requirement: 'ASG-e16e',
  says: 'AssignOpportunity answers {} in place of an empty body.',
  wire: (reply) => (reply.status === 200 && reply.body === '' ? { ...reply, body: '{}' } : reply),
};
