import fc from 'fast-check';
import { asBody, type Body, type Generator, placeholders } from './generator.ts';
import {
  applyOpportunityRules,
  draftPinnedPaths,
  draftRestrictedValues,
  opportunityFromSchema,
} from './opportunityRequest.ts';
import type { RequirementIds } from './requirementIds.ts';

/** Replaces a draft as a whole: it repeats stage and review status and has every required member (behaviour C, D). */
export const UpdateOpportunity: Generator = {
  operation: 'UpdateOpportunity',
  precondition: 'draft',
  singleUse: false,
  completeness: 'complete',
  schemaValid: (presence, always = []) =>
    opportunityFromSchema('UpdateOpportunity', presence, {
      requiredPaths: [
        ...always,
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
        Catalog: fc.constant('Sandbox'),
        Identifier: fc.constant(placeholders.opportunity),
        LastModifiedDate: fc.constant(placeholders.lastModified),
        'LifeCycle.Stage': fc.constant('Prospect'),
      },
    }),
  applyBusinessRules: (body: Body): Body => {
    const next = applyOpportunityRules(body);
    return { ...next, LifeCycle: { ...asBody(next.LifeCycle), Stage: 'Prospect', ReviewStatus: 'Pending Submission' } };
  },
  pinnedPaths: [...draftPinnedPaths, 'Project.ExpectedCustomerSpend.*.CurrencyCode'],
  restrictedValues: draftRestrictedValues,
  omittedPaths: [],
};

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'UPD',
  shape: 'UPD-ad42',
  validRequests: 'GEN-eac8',
  violations: 'GEN-1ee0',
  violationNames: 'GEN-d422',
  wrongTypes: 'GEN-ea34',
  ruleNames: 'GEN-7da4',
  twoViolations: { rejects: 'GEN-d61a', names: 'GEN-9735' },
};
