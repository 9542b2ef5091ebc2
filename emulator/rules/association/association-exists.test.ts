import { disassociation, guardExamples } from '../examples.ts';
import { rule } from './association-exists.ts';

guardExamples(rule, {
  holds: {
    'what is there': disassociation({ related: { Solutions: ['S-1234567'] } }),
    'an offer by its ARN': disassociation({
      type: 'AwsMarketplaceOffers',
      identifier: 'arn:aws:aws-marketplace:us-east-1:111111111111:AWSMarketplace/Offer/offer-abc',
      related: { AwsMarketplaceOffers: ['offer-abc'] },
    }),
  },
  breaks: {
    'what is not': disassociation(),
    'the right id of another type': disassociation({ type: 'AwsProducts', related: { Solutions: ['S-1234567'] } }),
  },
});
