import fc from 'fast-check';
import { asBody, type Body } from './body.ts';
import { defineGenerator } from './generator.ts';
import { applyOpportunityRules, opportunityMembers, opportunityOptions } from './opportunityRequest.ts';
import { placeholders } from './placeholders.ts';
import type { RequirementIds } from './requirementIds.ts';

/** Replaces a draft as a whole: it repeats Stage and ReviewStatus and has every required member (behaviour C.4, D). */
export const UpdateOpportunity = defineGenerator('UpdateOpportunity', {
  ...opportunityOptions,
  precondition: 'draft',
  requiredPaths: [
    ...opportunityOptions.requiredPaths,
    // Required on every update, where the record has them (since-launch Q.4).
    'Customer',
    'Customer.Account',
    'Customer.Account.CompanyName',
    'Project',
    'LifeCycle',
    'LifeCycle.Stage',
    'LifeCycle.ReviewStatus',
    'Marketing',
    'Marketing.Source',
  ],
  members: {
    ...opportunityMembers,
    Identifier: fc.constant(placeholders.opportunity),
    LastModifiedDate: fc.constant(placeholders.lastModified),
    'LifeCycle.Stage': fc.constant('Prospect'),
  },
  applyBusinessRules: (body: Body): Body => {
    const next = applyOpportunityRules(body);
    return { ...next, LifeCycle: { ...asBody(next.LifeCycle), Stage: 'Prospect', ReviewStatus: 'Pending Submission' } };
  },
});

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'UPD',
  shape: 'UPD-ad42',
  validRequests: 'GEN-eac8',
  violations: 'GEN-1ee0',
  violationNames: 'GEN-d422',
  wrongTypes: 'GEN-ea34',
  ruleNames: 'GEN-7da4',
  ruleMessages: 'GEN-9e57',
  twoViolations: { rejects: 'GEN-d61a', names: 'GEN-9735' },
};
