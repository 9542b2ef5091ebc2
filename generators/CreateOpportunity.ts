import fc from 'fast-check';
import type { Generator } from './generator.ts';
import { coherentOpportunity, fixedInDraft, rawOpportunity } from './opportunity.ts';

/** Opens an opportunity of the partner's own, or (in the Sandbox) one that AWS refers to the partner. */
export const CreateOpportunity: Generator = {
  operation: 'CreateOpportunity',
  needs: 'nothing',
  consumes: false,
  raw: (presence) =>
    rawOpportunity('CreateOpportunity', presence, {
      members: { Catalog: fc.constant('Sandbox'), ClientToken: fc.uuid(), Origin: fc.constant('Partner Referral') },
    }),
  coherent: coherentOpportunity,
  fixed: [...fixedInDraft, 'Project/ExpectedCustomerSpend/*/CurrencyCode'],
  unsent: [],
};
