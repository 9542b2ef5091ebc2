import fc from 'fast-check';
import { type Generator, placeholders } from './generator.ts';
import { fromOperation } from './operation.ts';
import { email } from './parts/contacts.ts';
import { personName } from './parts/text.ts';
import type { RequirementIds } from './requirementIds.ts';

const members = {
  Identifier: fc.constant(placeholders.opportunity),
  'Assignee.Email': email,
  'Assignee.FirstName': personName(80),
  'Assignee.LastName': personName(80),
  'Assignee.BusinessTitle': fc.constant('PartnerAccountManager'),
};

/** Hands an opportunity to a colleague, known by e-mail. */
export const AssignOpportunity: Generator = {
  operation: 'AssignOpportunity',
  precondition: 'draft',
  singleUse: false,
  completeness: 'sparse',
  schemaValid: (presence, always) => fromOperation('AssignOpportunity', presence, members, always),
  applyBusinessRules: (body) => body,
  pinnedPaths: [],
  restrictedValues: {},
  omittedPaths: [],
};

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
