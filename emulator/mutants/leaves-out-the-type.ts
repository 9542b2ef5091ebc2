import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'leaves-out-the-type',
  requirement: 'PRO-d57e',
  says: 'Errors on the SDK route carry no __type.',
  wire: (reply) => {
    if (reply.status === 200 || !reply.body.includes('"__type"')) return reply;
    const { __type: _, ...members } = JSON.parse(reply.body) as Record<string, unknown>;
    return { ...reply, body: JSON.stringify(members) };
  },
};
