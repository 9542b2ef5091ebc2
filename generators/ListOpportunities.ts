import fc from 'fast-check';
import { asBody, type Body, type Generator } from './generator.ts';
import { fromOperation } from './operation.ts';
import { companyName } from './parts/text.ts';
import type { RequirementIds } from './requirementIds.ts';

// A token is the service's own and cannot be made up: the paging properties send real ones.
const members = { NextToken: fc.constant(null), 'CustomerCompanyName.*': companyName(80) };

/** Asks for opportunities by every documented filter, in any order; a span of time that ends before it begins is turned. */
export const ListOpportunities: Generator = {
  operation: 'ListOpportunities',
  precondition: 'nothing',
  singleUse: false,
  completeness: 'sparse',
  schemaValid: (presence, always) => fromOperation('ListOpportunities', presence, members, always),
  applyBusinessRules: (body: Body): Body => {
    const span = asBody(body.LastModifiedDate);
    const after = span?.AfterLastModifiedDate;
    const before = span?.BeforeLastModifiedDate;
    if (typeof after !== 'string' || typeof before !== 'string' || Date.parse(after) <= Date.parse(before)) return body;
    return { ...body, LastModifiedDate: { AfterLastModifiedDate: before, BeforeLastModifiedDate: after } };
  },
  pinnedPaths: [],
  restrictedValues: {},
  omittedPaths: ['NextToken'],
};

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'LOP',
  shape: 'LOP-c400',
  validRequests: 'GEN-a486',
  violations: 'GEN-6101',
  violationNames: 'GEN-5334',
  wrongTypes: 'GEN-3097',
  twoViolations: { rejects: 'GEN-3bb4', names: 'GEN-0eee' },
};
