import fc from 'fast-check';
import { type Generator, standIns } from './generator.ts';

import { fromOperation } from './operation.ts';

const members = { Identifier: fc.constant(standIns.invitation) };

/** Reads one invitation. */
export const GetEngagementInvitation: Generator = {
  operation: 'GetEngagementInvitation',
  needs: 'pending invitation',
  consumes: false,
  whole: 'sparse',
  raw: (presence, always) => fromOperation('GetEngagementInvitation', presence, members, always),
  coherent: (body) => body,
  fixed: [],
  limited: {},
  unsent: [],
};
