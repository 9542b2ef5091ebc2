import fc from 'fast-check';
import { type Generator, placeholders } from './generator.ts';

import { fromOperation } from './operation.ts';
import type { RequirementIds } from './requirementIds.ts';

const members = { RelatedOpportunityIdentifier: fc.constant(placeholders.opportunity) };

/** Reads what AWS shares about an opportunity that it has approved. */
export const GetAwsOpportunitySummary: Generator = {
  operation: 'GetAwsOpportunitySummary',
  precondition: 'approved opportunity',
  singleUse: false,
  completeness: 'sparse',
  schemaValid: (presence, always) => fromOperation('GetAwsOpportunitySummary', presence, members, always),
  applyBusinessRules: (body) => body,
  pinnedPaths: [],
  restrictedValues: {},
  omittedPaths: [],
};

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'SUM',
  shape: 'SUM-aa4f',
  validRequests: 'GEN-c4e8',
  violations: 'GEN-1563',
  violationNames: 'GEN-2abf',
  wrongTypes: 'GEN-6000',
};
