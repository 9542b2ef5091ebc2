import fc from 'fast-check';
import { type Generator, standIns } from './generator.ts';
import { fromOperation } from './operation.ts';
import { email } from './parts/contacts.ts';
import { personName } from './parts/text.ts';

const members = {
  Identifier: fc.constant(standIns.opportunity),
  'Assignee/Email': email,
  'Assignee/FirstName': personName(80),
  'Assignee/LastName': personName(80),
  'Assignee/BusinessTitle': fc.constant('PartnerAccountManager'),
};

/** Hands an opportunity to a colleague, known by e-mail. */
export const AssignOpportunity: Generator = {
  operation: 'AssignOpportunity',
  needs: 'draft',
  consumes: false,
  whole: 'sparse',
  raw: (presence, always) => fromOperation('AssignOpportunity', presence, members, always),
  coherent: (body) => body,
  fixed: [],
  limited: {},
  unsent: [],
};
