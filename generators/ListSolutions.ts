import fc from 'fast-check';
import type { Generator } from './generator.ts';
import { fromOperation } from './operation.ts';
import type { RequirementIds } from './requirementIds.ts';

// A token is the service's own and cannot be made up: the paging properties send real ones.
const members = { NextToken: fc.constant(null) };

/** Asks for solutions by status, category and identifier, in any order. */
export const ListSolutions: Generator = {
  operation: 'ListSolutions',
  precondition: 'nothing',
  singleUse: false,
  completeness: 'sparse',
  schemaValid: (presence, always) => fromOperation('ListSolutions', presence, members, always),
  applyBusinessRules: (body) => body,
  pinnedPaths: [],
  restrictedValues: {},
  omittedPaths: ['NextToken'],
};

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'LSO',
  shape: 'LSO-9ebc',
  validRequests: 'GEN-2d53',
  violations: 'GEN-6bf9',
  violationNames: 'GEN-32a3',
  wrongTypes: 'GEN-1f2c',
};
