import fc from 'fast-check';
import { type Generator, placeholders } from './generator.ts';

import { fromOperation } from './operation.ts';

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
