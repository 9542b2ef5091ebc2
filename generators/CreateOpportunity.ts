import fc from 'fast-check';
import { type Generator, placeholders } from './generator.ts';
import {
  applyOpportunityRules,
  draftPinnedPaths,
  draftRestrictedValues,
  opportunityFromSchema,
} from './opportunityRequest.ts';
import type { RequirementIds } from './requirementIds.ts';

/** Opens an opportunity of the partner's own, or (in the Sandbox) one that AWS refers to the partner. */
export const CreateOpportunity: Generator = {
  operation: 'CreateOpportunity',
  precondition: 'nothing',
  singleUse: false,
  completeness: 'complete',
  schemaValid: (presence, requiredPaths = []) =>
    opportunityFromSchema('CreateOpportunity', presence, {
      requiredPaths,
      members: {
        Catalog: fc.constant('Sandbox'),
        ClientToken: fc.constant(placeholders.token),
        Origin: fc.constant('Partner Referral'),
      },
    }),
  applyBusinessRules: applyOpportunityRules,
  pinnedPaths: [...draftPinnedPaths, 'Project.ExpectedCustomerSpend.*.CurrencyCode'],
  restrictedValues: draftRestrictedValues,
  omittedPaths: [],
};

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'CRE',
  shape: 'CRE-a836',
  validRequests: 'GEN-17de',
  violations: 'GEN-5087',
  violationNames: 'GEN-30e8',
  wrongTypes: 'GEN-87d4',
  ruleNames: 'GEN-721e',
  twoViolations: { rejects: 'GEN-f06f', names: 'GEN-3562' },
};
