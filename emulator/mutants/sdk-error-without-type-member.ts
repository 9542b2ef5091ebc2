import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'sdk-error-without-type-member',
  caughtBy: 'PRO-d57e',
  description: 'Errors on the SDK route carry no __type.',
  rawResponse: (response) => {
    if (response.status === 200 || !response.body.includes('"__type"')) return response;
    const { __type: _, ...members } = JSON.parse(response.body) as Record<string, unknown>;
    return { ...response, body: JSON.stringify(members) };
  },
};
