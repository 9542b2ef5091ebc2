import { guardExamples } from '../examples.ts';
import type { AssociationFacts } from '../rule.ts';
import { rule } from './not-associated-twice.ts';

const facts = (more: Partial<AssociationFacts>): AssociationFacts => ({
  operation: 'AssociateOpportunity',
  type: 'Solutions',
  identifier: 'S-1234567',
  related: { Solutions: [], AwsProducts: [], AwsMarketplaceOffers: [] },
  solution: 'Active',
  stage: 'Prospect',
  ...more,
});

guardExamples(rule, {
  holds: {
    'a first time': facts({ related: { Solutions: ['S-7654321'] } }),
  },
  breaks: {
    'a second time': facts({ related: { Solutions: ['S-1234567'] } }),
    'an offer again': facts({
      type: 'AwsMarketplaceOffers',
      identifier: 'arn:aws:aws-marketplace:us-east-1:111111111111:AWSMarketplace/Offer/offer-abc',
      related: { AwsMarketplaceOffers: ['offer-abc'] },
    }),
  },
});
