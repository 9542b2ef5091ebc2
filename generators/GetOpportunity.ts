import fc from 'fast-check';
import { type Generator, placeholders } from './generator.ts';

import { fromOperation } from './operation.ts';
import type { RequirementIds } from './requirementIds.ts';

const members = { Identifier: fc.constant(placeholders.opportunity) };

/** Reads one opportunity. */
export const GetOpportunity: Generator = {
  operation: 'GetOpportunity',
  precondition: 'draft',
  singleUse: false,
  completeness: 'sparse',
  schemaValid: (presence, always) => fromOperation('GetOpportunity', presence, members, always),
  applyBusinessRules: (body) => body,
  pinnedPaths: [],
  restrictedValues: {},
  omittedPaths: [],
};

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'GET',
  shape: 'GET-a3f9',
  validRequests: 'GEN-dcc6',
  violations: 'GEN-5522',
  violationNames: 'GEN-e39b',
  wrongTypes: 'GEN-6011',
};
