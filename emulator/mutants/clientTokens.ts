import { randomUUID } from 'node:crypto';
import type { TokenUse } from '../store/clientTokenStore.ts';
import { changeWorld } from './builders/replaceSteps.ts';
import type { MutantTable } from './mutant.ts';

const sharedByAllAccounts = (use: TokenUse): TokenUse => ({ ...use, account: 'all' });

/** ClientToken is not what makes a request idempotent. */
export const clientTokens: MutantTable = {
  'client-token-not-idempotent': {
    caughtBy: 'GEN-f4c6',
    description: 'CreateOpportunity with a repeated ClientToken creates another opportunity.',
    replaces: changeWorld(({ tokens }) => ({
      tokens: { ...tokens, find: (use) => (use.operation === 'CreateOpportunity' ? null : tokens.find(use)) },
    })),
  },
  'client-token-shared-across-accounts': {
    caughtBy: 'CRE-7591',
    description: 'A ClientToken is shared by all accounts.',
    replaces: changeWorld(({ tokens: { find, findElsewhere, bind, saveResponse } }) => ({
      tokens: {
        find: (use) => find(sharedByAllAccounts(use)),
        findElsewhere: (use) => findElsewhere(sharedByAllAccounts(use)),
        bind: (use) => bind(sharedByAllAccounts(use)),
        saveResponse: (use, text) => saveResponse(sharedByAllAccounts(use), text),
      },
    })),
  },
  'client-token-after-project-ignored': {
    caughtBy: 'GEN-9af7',
    description: 'CreateOpportunity does not see a ClientToken that stands behind Project in the body.',
    replaces: (original) => ({
      validateRequest: (call, body) => {
        const names = Object.keys(body);
        const unseen =
          call.operation === 'CreateOpportunity' &&
          names.includes('Project') &&
          names.indexOf('ClientToken') > names.indexOf('Project');
        return original.validateRequest(call, unseen ? { ...body, ClientToken: null } : body);
      },
    }),
  },
  'missing-client-token-accepted': {
    caughtBy: 'GEN-391c',
    description: 'StartEngagementFromOpportunityTask generates a ClientToken when there is none.',
    replaces: (original) => ({
      validateRequest: (call, body) =>
        call.operation === 'StartEngagementFromOpportunityTask' && (body.ClientToken ?? null) === null
          ? original.validateRequest(call, { ...body, ClientToken: randomUUID() })
          : original.validateRequest(call, body),
    }),
  },
};
