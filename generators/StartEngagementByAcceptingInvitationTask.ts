import fc from 'fast-check';
import { type Generator, standIns } from './generator.ts';

import { fromOperation } from './operation.ts';

const members = { Identifier: fc.constant(standIns.invitation), ClientToken: fc.uuid() };

/** Accepts an invitation. */
export const StartEngagementByAcceptingInvitationTask: Generator = {
  operation: 'StartEngagementByAcceptingInvitationTask',
  needs: 'pending invitation',
  consumes: true,
  raw: (presence) => fromOperation('StartEngagementByAcceptingInvitationTask', presence, members),
  coherent: (body) => body,
  fixed: [],
  unsent: [],
};
