import fc from 'fast-check';
import { asBody, type Body, type Generator, standIns } from './generator.ts';
import { coherentOpportunity, fixedInDraft, limitedInDraft, rawOpportunity } from './opportunity.ts';

/** Replaces a draft as a whole. Its stage and review status are echoed, its marketing source is always given (facts C, D). */
export const UpdateOpportunity: Generator = {
  operation: 'UpdateOpportunity',
  needs: 'draft',
  consumes: false,
  whole: 'complete',
  raw: (presence, always = []) =>
    rawOpportunity('UpdateOpportunity', presence, {
      always: [...always, 'LifeCycle', 'LifeCycle/Stage', 'LifeCycle/ReviewStatus', 'Marketing', 'Marketing/Source'],
      members: {
        Catalog: fc.constant('Sandbox'),
        Identifier: fc.constant(standIns.opportunity),
        LastModifiedDate: fc.constant(standIns.lastModified),
        'LifeCycle/Stage': fc.constant('Prospect'),
      },
    }),
  coherent: (body: Body): Body => {
    const next = coherentOpportunity(body);
    return { ...next, LifeCycle: { ...asBody(next.LifeCycle), Stage: 'Prospect', ReviewStatus: 'Pending Submission' } };
  },
  fixed: [...fixedInDraft, 'Project/ExpectedCustomerSpend/*/CurrencyCode'],
  limited: limitedInDraft,
  unsent: [],
};
