import fc from 'fast-check';
import { type Generator, standIns } from './generator.ts';

import { fromOperation } from './operation.ts';
import { tagMembers } from './parts/tags.ts';

const members = {
  ...tagMembers,
  Identifier: fc.constant(standIns.invitation),
  ClientToken: fc.constant(standIns.token),
};

/** Accepts an invitation. */
export const StartEngagementByAcceptingInvitationTask: Generator = {
  operation: 'StartEngagementByAcceptingInvitationTask',
  needs: 'pending invitation',
  consumes: true,
  whole: 'sparse',
  raw: (presence, always) => fromOperation('StartEngagementByAcceptingInvitationTask', presence, members, always),
  coherent: (body) => body,
  fixed: [],
  limited: {},
  unsent: [],
};
