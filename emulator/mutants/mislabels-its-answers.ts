import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'mislabels-its-answers',
  requirement: 'PRO-6760',
  says: 'Answers are said to be text/plain.',
  wire: (reply) => {
    const kept = Object.entries(reply.headers).filter(([name]) => name.toLowerCase() !== 'content-type');
    return { ...reply, headers: { ...Object.fromEntries(kept), 'content-type': 'text/plain' } };
  },
};
