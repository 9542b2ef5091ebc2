import { altering } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'loses-the-last-contact',
  requirement: 'GEN-0fef',
  says: 'GetOpportunity leaves out the last of several contacts.',
  reply: altering('GetOpportunity', 'Customer/Contacts', (contacts) =>
    Array.isArray(contacts) && contacts.length > 1 ? contacts.slice(0, -1) : contacts,
  ),
};
