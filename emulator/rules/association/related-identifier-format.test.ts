import { associationContext, preconditionExamples } from '../../testing/ruleExamples.ts';
import { rule } from './related-identifier-format.ts';

preconditionExamples(rule, {
  accepts: {
    'a solution id': associationContext(),
    'a product': associationContext({ type: 'AwsProducts', identifier: 'AmazonEC2Linux' }),
    'an unknown product': associationContext({ type: 'AwsProducts', identifier: 'S-Tools' }),
    'an offer': associationContext({
      type: 'AwsMarketplaceOffers',
      identifier: 'arn:aws:aws-marketplace:us-east-1:111111111111:AWSMarketplace/Offer/offer-abc',
    }),
  },
  rejects: {
    'a name for a solution': associationContext({ identifier: 'Other' }),
    'a bare offer id': associationContext({ type: 'AwsMarketplaceOffers', identifier: 'offer-abc' }),
    'a blank product': associationContext({ type: 'AwsProducts', identifier: ' ' }),
    'a solution id as a product': associationContext({ type: 'AwsProducts', identifier: 'S-1234567' }),
    'an offer as a product': associationContext({ type: 'AwsProducts', identifier: 'offer-abc' }),
    'an ARN as a product': associationContext({
      type: 'AwsProducts',
      identifier: 'arn:aws:aws-marketplace:us-east-1:111111111111:AWSMarketplace/Offer/offer-abc',
    }),
    'an ARN as a solution': associationContext({
      identifier: 'arn:aws:partnercentral:us-east-1::catalog/Sandbox/solution/S-1',
    }),
  },
});
