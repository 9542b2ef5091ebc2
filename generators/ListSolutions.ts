import fc from 'fast-check';
import { defineGenerator } from './generator.ts';
import type { RequirementIds } from './requirementIds.ts';

/** Lists solutions by status, category and identifier, in any order. */
export const ListSolutions = defineGenerator('ListSolutions', {
  // Only the service can make a NextToken: the properties of paging send real ones.
  members: { NextToken: fc.constant(null) },
});

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'LSO',
  shape: 'LSO-9ebc',
  validRequests: 'GEN-2d53',
  violations: 'GEN-6bf9',
  violationNames: 'GEN-32a3',
  wrongTypes: 'GEN-1f2c',
};
