import fc from 'fast-check';
import { asBody, type Body } from './body.ts';
import { defineGenerator } from './generator.ts';
import { companyName } from './parts/customer.ts';
import type { RequirementIds } from './requirementIds.ts';

/** Lists opportunities by every documented filter, in any order. */
export const ListOpportunities = defineGenerator('ListOpportunities', {
  // Only the service can make a NextToken: the properties of paging send real ones.
  members: { NextToken: fc.constant(null), 'CustomerCompanyName.*': companyName(80) },
  applyBusinessRules: (body: Body): Body => {
    const span = asBody(body.LastModifiedDate);
    const after = span?.AfterLastModifiedDate;
    const before = span?.BeforeLastModifiedDate;
    // A span must not end before it begins, so the two are exchanged.
    if (typeof after !== 'string' || typeof before !== 'string' || Date.parse(after) <= Date.parse(before)) return body;
    return { ...body, LastModifiedDate: { AfterLastModifiedDate: before, BeforeLastModifiedDate: after } };
  },
});

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
