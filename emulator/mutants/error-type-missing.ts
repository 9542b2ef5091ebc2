import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'error-type-missing',
  caughtBy: 'INT-5c67',
  description: 'Errors carry neither x-amzn-ErrorType nor __type.',
  rawResponse: (response) => {
    if (response.status === 200) return response;
    const remaining = Object.entries(response.headers).filter(([name]) => name.toLowerCase() !== 'x-amzn-errortype');
    const { __type: _, ...members } = JSON.parse(response.body) as Record<string, unknown>;
    return { ...response, headers: Object.fromEntries(remaining), body: JSON.stringify(members) };
  },
};
