import fc from 'fast-check';
import { asBody, type Body, type Generator, placeholders } from './generator.ts';

import { fromOperation } from './operation.ts';
import { tagMembers } from './parts/tags.ts';
import type { RequirementIds } from './requirementIds.ts';

const members = {
  ...tagMembers,
  Identifier: fc.constant(placeholders.opportunity),
  ClientToken: fc.constant(placeholders.token),
};

/** Submits an opportunity to AWS. Co-Sell with limited visibility is refused, so Co-Sell goes with full (behaviour D). */
export const StartEngagementFromOpportunityTask: Generator = {
  operation: 'StartEngagementFromOpportunityTask',
  precondition: 'submittable draft',
  singleUse: true,
  completeness: 'sparse',
  schemaValid: (presence, always) => fromOperation('StartEngagementFromOpportunityTask', presence, members, always),
  applyBusinessRules: (body: Body): Body => {
    const asked = asBody(body.AwsSubmission);
    return asked?.InvolvementType === 'Co-Sell' ? { ...body, AwsSubmission: { ...asked, Visibility: 'Full' } } : body;
  },
  pinnedPaths: ['AwsSubmission.Visibility'],
  restrictedValues: {},
  omittedPaths: [],
};

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'SUB',
  shape: 'SUB-feba',
  validRequests: 'GEN-acb8',
  violations: 'GEN-391c',
  violationNames: 'GEN-7912',
  wrongTypes: 'GEN-b4cd',
  ruleNames: 'GEN-73b3',
};
