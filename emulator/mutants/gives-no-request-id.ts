import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'gives-no-request-id',
  requirement: 'PRO-2318',
  says: 'Answers carry no request id.',
  wire: (reply) => {
    const kept = Object.entries(reply.headers).filter(([name]) => name.toLowerCase() !== 'x-amzn-requestid');
    return { ...reply, headers: Object.fromEntries(kept) };
  },
};
