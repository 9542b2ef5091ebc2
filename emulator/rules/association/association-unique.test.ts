import { associationContext, preconditionExamples } from '../../testing/ruleExamples.ts';
import { rule } from './association-unique.ts';

preconditionExamples(rule, {
  accepts: {
    'a first time': associationContext({ relatedEntities: { Solutions: ['S-7654321'] } }),
  },
  rejects: {
    'a second time': associationContext({ relatedEntities: { Solutions: ['S-1234567'] } }),
    'an offer again': associationContext({
      type: 'AwsMarketplaceOffers',
      identifier: 'arn:aws:aws-marketplace:us-east-1:111111111111:AWSMarketplace/Offer/offer-abc',
      relatedEntities: { AwsMarketplaceOffers: ['offer-abc'] },
    }),
  },
});
