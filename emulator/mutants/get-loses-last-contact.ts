import { mutateResponse } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'get-loses-last-contact',
  caughtBy: 'GEN-0fef',
  description: 'GetOpportunity leaves out the last of several contacts.',
  response: mutateResponse('GetOpportunity', 'Customer/Contacts', (contacts) =>
    Array.isArray(contacts) && contacts.length > 1 ? contacts.slice(0, -1) : contacts,
  ),
};
