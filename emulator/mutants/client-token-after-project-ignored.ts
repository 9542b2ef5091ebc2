import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'client-token-after-project-ignored',
  caughtBy: 'GEN-9af7',
  description: 'CreateOpportunity does not see a ClientToken that comes behind Project.',
  checkRequest: (operation, body, original) => {
    const names = Object.keys(body);
    const tokenAfterProject =
      operation === 'CreateOpportunity' && names.indexOf('ClientToken') > names.indexOf('Project');
    return original(operation, tokenAfterProject && names.includes('Project') ? { ...body, ClientToken: null } : body);
  },
};
