import fc from 'fast-check';
import { type Generator, placeholders } from './generator.ts';

import { fromOperation } from './operation.ts';
import { tagMembers } from './parts/tags.ts';
import type { RequirementIds } from './requirementIds.ts';

const members = {
  ...tagMembers,
  Identifier: fc.constant(placeholders.invitation),
  ClientToken: fc.constant(placeholders.token),
};

/** Accepts an invitation. */
export const StartEngagementByAcceptingInvitationTask: Generator = {
  operation: 'StartEngagementByAcceptingInvitationTask',
  precondition: 'pending invitation',
  singleUse: true,
  completeness: 'sparse',
  schemaValid: (presence, always) =>
    fromOperation('StartEngagementByAcceptingInvitationTask', presence, members, always),
  applyBusinessRules: (body) => body,
  pinnedPaths: [],
  restrictedValues: {},
  omittedPaths: [],
};

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'ACC',
  shape: 'ACC-7858',
  validRequests: 'GEN-09b9',
  violations: 'GEN-0994',
  violationNames: 'GEN-d171',
  wrongTypes: 'GEN-e969',
};
