import fc from 'fast-check';
import { type Generator, standIns } from './generator.ts';

import { fromOperation } from './operation.ts';

const members = { Identifier: fc.constant(standIns.opportunity) };

/** Reads one opportunity. */
export const GetOpportunity: Generator = {
  operation: 'GetOpportunity',
  needs: 'draft',
  consumes: false,
  whole: 'sparse',
  raw: (presence, always) => fromOperation('GetOpportunity', presence, members, always),
  coherent: (body) => body,
  fixed: [],
  limited: {},
  unsent: [],
};
