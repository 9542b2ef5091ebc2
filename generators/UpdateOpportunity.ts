import fc from 'fast-check';
import { asBody, type Body, type Generator, placeholders } from './generator.ts';
import {
  applyOpportunityRules,
  draftPinnedPaths,
  draftRestrictedValues,
  opportunityFromSchema,
} from './opportunityRequest.ts';

/** Replaces a draft as a whole. Its stage and review status are echoed, its marketing source is always given (behaviour C, D). */
export const UpdateOpportunity: Generator = {
  operation: 'UpdateOpportunity',
  precondition: 'draft',
  singleUse: false,
  completeness: 'complete',
  schemaValid: (presence, always = []) =>
    opportunityFromSchema('UpdateOpportunity', presence, {
      requiredPaths: [
        ...always,
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
