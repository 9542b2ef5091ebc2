import fc from 'fast-check';
import { type Generator, placeholders } from './generator.ts';

import { fromOperation } from './operation.ts';
import { tagMembers } from './parts/tags.ts';

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
