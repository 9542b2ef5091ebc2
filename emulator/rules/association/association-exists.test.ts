import { guardExamples } from '../examples.ts';
import type { AssociationFacts } from '../rule.ts';
import { rule } from './association-exists.ts';

const facts = (more: Partial<AssociationFacts>): AssociationFacts => ({
  operation: 'DisassociateOpportunity',
  type: 'Solutions',
  identifier: 'S-1234567',
  related: { Solutions: [], AwsProducts: [], AwsMarketplaceOffers: [] },
  solution: 'Active',
  stage: 'Prospect',
  ...more,
});

guardExamples(rule, {
  holds: {
    'what is there': facts({ related: { Solutions: ['S-1234567'] } }),
    'an offer by its ARN': facts({
      type: 'AwsMarketplaceOffers',
      identifier: 'arn:aws:aws-marketplace:us-east-1:111111111111:AWSMarketplace/Offer/offer-abc',
      related: { AwsMarketplaceOffers: ['offer-abc'] },
    }),
  },
  breaks: {
    'what is not': facts({}),
    'the right id of another type': facts({ type: 'AwsProducts', related: { Solutions: ['S-1234567'] } }),
  },
});
