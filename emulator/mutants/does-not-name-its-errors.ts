import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'does-not-name-its-errors',
  requirement: 'INT-5c67',
  says: 'Errors carry neither x-amzn-ErrorType nor __type.',
  wire: (reply) => {
    if (reply.status === 200) return reply;
    const kept = Object.entries(reply.headers).filter(([name]) => name.toLowerCase() !== 'x-amzn-errortype');
    const { __type: _, ...members } = JSON.parse(reply.body) as Record<string, unknown>;
    return { ...reply, headers: Object.fromEntries(kept), body: JSON.stringify(members) };
  },
};
