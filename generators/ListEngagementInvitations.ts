import fc from 'fast-check';
import type { Generator } from './generator.ts';
import { fromOperation } from './operation.ts';
import type { RequirementIds } from './requirementIds.ts';

// A token is the service's own and cannot be made up: the paging properties send real ones.
const members = { NextToken: fc.constant(null) };

/** Asks for invitations by every documented filter; nothing need match. */
export const ListEngagementInvitations: Generator = {
  operation: 'ListEngagementInvitations',
  precondition: 'nothing',
  singleUse: false,
  completeness: 'sparse',
  schemaValid: (presence, always) => fromOperation('ListEngagementInvitations', presence, members, always),
  applyBusinessRules: (body) => body,
  pinnedPaths: [],
  restrictedValues: {},
  omittedPaths: ['NextToken'],
};

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'LEI',
  shape: 'LEI-92ca',
  validRequests: 'GEN-993f',
  violations: 'GEN-667f',
  violationNames: 'GEN-6508',
  wrongTypes: 'GEN-8844',
};
