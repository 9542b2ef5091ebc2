import fc from 'fast-check';
import { type Generator, placeholders } from './generator.ts';

import { fromOperation } from './operation.ts';

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
