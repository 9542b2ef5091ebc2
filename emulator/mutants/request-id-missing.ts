import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'request-id-missing',
  caughtBy: 'PRO-2318',
  description: 'Answers carry no request id.',
  rawResponse: (response) => {
    const remaining = Object.entries(response.headers).filter(([name]) => name.toLowerCase() !== 'x-amzn-requestid');
    return { ...response, headers: Object.fromEntries(remaining) };
  },
};
