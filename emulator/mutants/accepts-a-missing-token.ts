import { randomUUID } from 'node:crypto';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'accepts-a-missing-token',
  requirement: 'GEN-391c',
  says: 'StartEngagementFromOpportunityTask makes up a ClientToken when there is none.',
  check: (operation, body, sound) =>
    operation === 'StartEngagementFromOpportunityTask' && (body.ClientToken ?? null) === null
      ? sound(operation, { ...body, ClientToken: randomUUID() })
      : sound(operation, body),
};
