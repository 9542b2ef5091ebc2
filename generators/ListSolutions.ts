import fc from 'fast-check';
import type { Generator } from './generator.ts';
import { fromOperation } from './operation.ts';

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
