import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'wrong-content-type',
  caughtBy: 'PRO-6760',
  description: 'Answers are said to be text/plain.',
  rawResponse: (response) => {
    const remaining = Object.entries(response.headers).filter(([name]) => name.toLowerCase() !== 'content-type');
    return { ...response, headers: { ...Object.fromEntries(remaining), 'content-type': 'text/plain' } };
  },
};
