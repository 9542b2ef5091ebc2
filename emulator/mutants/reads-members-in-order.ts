import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'reads-members-in-order',
  requirement: 'GEN-9af7',
  says: 'CreateOpportunity does not see a ClientToken that comes behind Project.',
  check: (operation, body, sound) => {
    const names = Object.keys(body);
    const late = operation === 'CreateOpportunity' && names.indexOf('ClientToken') > names.indexOf('Project');
    return sound(operation, late && names.includes('Project') ? { ...body, ClientToken: null } : body);
  },
};
