import fc from 'fast-check';
import { defineGenerator } from './generator.ts';
import { applyOpportunityRules, opportunityMembers, opportunityOptions } from './opportunityRequest.ts';
import { placeholders } from './placeholders.ts';
import type { RequirementIds } from './requirementIds.ts';

/** Creates a draft of the partner's own or, in the Sandbox, an AWS referral (behaviour C.3). */
export const CreateOpportunity = defineGenerator('CreateOpportunity', {
  ...opportunityOptions,
  members: {
    ...opportunityMembers,
    ClientToken: fc.constant(placeholders.token),
    Origin: fc.oneof(
      { withCrossShrink: true },
      { weight: 6, arbitrary: fc.constant('Partner Referral') },
      { weight: 1, arbitrary: fc.constant('AWS Referral') },
    ),
  },
  applyBusinessRules: applyOpportunityRules,
});

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'CRE',
  shape: 'CRE-a836',
  validRequests: 'GEN-17de',
  violations: 'GEN-5087',
  violationNames: 'GEN-30e8',
  wrongTypes: 'GEN-87d4',
  ruleNames: 'GEN-721e',
  ruleMessages: 'GEN-3d0b',
  twoViolations: { rejects: 'GEN-f06f', names: 'GEN-3562' },
};
