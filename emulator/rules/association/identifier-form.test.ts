import { association, guardExamples } from '../examples.ts';
import { rule } from './identifier-form.ts';

guardExamples(rule, {
  holds: {
    'a solution id': association(),
    'a product': association({ type: 'AwsProducts', identifier: 'AmazonEC2Linux' }),
    'an offer': association({
      type: 'AwsMarketplaceOffers',
      identifier: 'arn:aws:aws-marketplace:us-east-1:111111111111:AWSMarketplace/Offer/offer-abc',
    }),
  },
  breaks: {
    'a name for a solution': association({ identifier: 'Other' }),
    'a bare offer id': association({ type: 'AwsMarketplaceOffers', identifier: 'offer-abc' }),
    'a blank product': association({ type: 'AwsProducts', identifier: ' ' }),
  },
});
