import fc from 'fast-check';
import { type Generator, standIns } from './generator.ts';

import { fromOperation } from './operation.ts';

const members = { RelatedOpportunityIdentifier: fc.constant(standIns.opportunity) };

/** Reads what AWS shares about an opportunity that it has approved. */
export const GetAwsOpportunitySummary: Generator = {
  operation: 'GetAwsOpportunitySummary',
  needs: 'approved opportunity',
  consumes: false,
  whole: 'sparse',
  raw: (presence, always) => fromOperation('GetAwsOpportunitySummary', presence, members, always),
  coherent: (body) => body,
  fixed: [],
  limited: {},
  unsent: [],
};
