import fc from 'fast-check';
import { type Generator, placeholders } from './generator.ts';
import {
  applyOpportunityRules,
  draftPinnedPaths,
  draftRestrictedValues,
  opportunityFromSchema,
} from './opportunityRequest.ts';

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
