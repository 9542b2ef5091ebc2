import fc from 'fast-check';
import { type Generator, placeholders } from './generator.ts';

import { fromOperation } from './operation.ts';

const members = { Identifier: fc.constant(placeholders.invitation) };

/** Reads one invitation. */
export const GetEngagementInvitation: Generator = {
  operation: 'GetEngagementInvitation',
  precondition: 'pending invitation',
  singleUse: false,
  completeness: 'sparse',
  schemaValid: (presence, always) => fromOperation('GetEngagementInvitation', presence, members, always),
  applyBusinessRules: (body) => body,
  pinnedPaths: [],
  restrictedValues: {},
  omittedPaths: [],
};
