import fc from 'fast-check';
import { type Generator, standIns } from './generator.ts';
import { coherentOpportunity, fixedInDraft, limitedInDraft, rawOpportunity } from './opportunity.ts';

/** Opens an opportunity of the partner's own, or (in the Sandbox) one that AWS refers to the partner. */
export const CreateOpportunity: Generator = {
  operation: 'CreateOpportunity',
  needs: 'nothing',
  consumes: false,
  whole: 'complete',
  raw: (presence, always = []) =>
    rawOpportunity('CreateOpportunity', presence, {
      always,
      members: {
        Catalog: fc.constant('Sandbox'),
        ClientToken: fc.constant(standIns.token),
        Origin: fc.constant('Partner Referral'),
      },
    }),
  coherent: coherentOpportunity,
  fixed: [...fixedInDraft, 'Project/ExpectedCustomerSpend/*/CurrencyCode'],
  limited: limitedInDraft,
  unsent: [],
};
