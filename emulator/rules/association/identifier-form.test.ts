import { guardExamples } from '../examples.ts';
import type { AssociationFacts } from '../rule.ts';
import { rule } from './identifier-form.ts';

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
    'a solution id': facts({}),
    'a product': facts({ type: 'AwsProducts', identifier: 'AmazonEC2Linux' }),
    'an offer': facts({
      type: 'AwsMarketplaceOffers',
      identifier: 'arn:aws:aws-marketplace:us-east-1:111111111111:AWSMarketplace/Offer/offer-abc',
    }),
  },
  breaks: {
    'a name for a solution': facts({ identifier: 'Other' }),
    'a bare offer id': facts({ type: 'AwsMarketplaceOffers', identifier: 'offer-abc' }),
    'a blank product': facts({ type: 'AwsProducts', identifier: ' ' }),
  },
});
