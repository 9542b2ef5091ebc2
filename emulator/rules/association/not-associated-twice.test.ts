import { association, guardExamples } from '../examples.ts';
import { rule } from './not-associated-twice.ts';

guardExamples(rule, {
  holds: {
    'a first time': association({ related: { Solutions: ['S-7654321'] } }),
  },
  breaks: {
    'a second time': association({ related: { Solutions: ['S-1234567'] } }),
    'an offer again': association({
      type: 'AwsMarketplaceOffers',
      identifier: 'arn:aws:aws-marketplace:us-east-1:111111111111:AWSMarketplace/Offer/offer-abc',
      related: { AwsMarketplaceOffers: ['offer-abc'] },
    }),
  },
});
