import fc from 'fast-check';
import { asBody, type Body } from './body.ts';
import { defineGenerator } from './generator.ts';
import { tagMembers } from './parts/tags.ts';
import { placeholders } from './placeholders.ts';
import type { RequirementIds } from './requirementIds.ts';

/** Submits an opportunity to AWS. "Co-Sell" needs Visibility "Full" (behaviour D). */
export const StartEngagementFromOpportunityTask = defineGenerator('StartEngagementFromOpportunityTask', {
  precondition: 'submittable draft',
  singleUse: true,
  members: {
    ...tagMembers,
    Identifier: fc.constant(placeholders.opportunity),
    ClientToken: fc.constant(placeholders.token),
  },
  applyBusinessRules: (body: Body): Body => {
    const submission = asBody(body.AwsSubmission);
    return submission?.InvolvementType === 'Co-Sell'
      ? { ...body, AwsSubmission: { ...submission, Visibility: 'Full' } }
      : body;
  },
});

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'SUB',
  shape: 'SUB-feba',
  validRequests: 'GEN-acb8',
  violations: 'GEN-391c',
  violationNames: 'GEN-7912',
  wrongTypes: 'GEN-b4cd',
  ruleNames: 'GEN-73b3',
  ruleMessages: 'GEN-b1c8',
};
