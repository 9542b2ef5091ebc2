import fc from 'fast-check';
import { type Generator, placeholders } from './generator.ts';

import { fromOperation } from './operation.ts';
import type { RequirementIds } from './requirementIds.ts';

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

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'GEI',
  shape: 'GEI-770a',
  validRequests: 'GEN-82f1',
  violations: 'GEN-e594',
  violationNames: 'GEN-384d',
  wrongTypes: 'GEN-aa49',
};
