import fc from 'fast-check';
import { type Generator, standIns } from './generator.ts';

import { fromOperation } from './operation.ts';

const members = { Identifier: fc.constant(standIns.invitation) };

/** Reads one invitation. */
export const GetEngagementInvitation: Generator = {
  operation: 'GetEngagementInvitation',
  needs: 'pending invitation',
  consumes: false,
  raw: (presence) => fromOperation('GetEngagementInvitation', presence, members),
  coherent: (body) => body,
  fixed: [],
  unsent: [],
};
