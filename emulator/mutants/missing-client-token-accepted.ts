import { randomUUID } from 'node:crypto';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'missing-client-token-accepted',
  caughtBy: 'GEN-391c',
  description: 'StartEngagementFromOpportunityTask makes up a ClientToken when there is none.',
  checkRequest: (operation, body, original) =>
    operation === 'StartEngagementFromOpportunityTask' && (body.ClientToken ?? null) === null
      ? original(operation, { ...body, ClientToken: randomUUID() })
      : original(operation, body),
};
