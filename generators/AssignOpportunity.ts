import fc from 'fast-check';
import { defineGenerator } from './generator.ts';
import { email, personName } from './parts/contacts.ts';
import { placeholders } from './placeholders.ts';
import type { RequirementIds } from './requirementIds.ts';

/** Assigns an opportunity to a user of the account, who is found by e-mail address. */
export const AssignOpportunity = defineGenerator('AssignOpportunity', {
  precondition: 'draft',
  members: {
    Identifier: fc.constant(placeholders.opportunity),
    'Assignee.Email': email,
    'Assignee.FirstName': personName,
    'Assignee.LastName': personName,
    'Assignee.BusinessTitle': fc.constant('PartnerAccountManager'),
  },
});

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'ASG',
  shape: 'ASG-f434',
  validRequests: 'GEN-01a4',
  violations: 'GEN-226e',
  violationNames: 'GEN-83a7',
  wrongTypes: 'GEN-59f7',
  twoViolations: { rejects: 'GEN-da4b', names: 'GEN-cf08' },
};
