import { disassociationContext, preconditionExamples } from '../../testing/ruleExamples.ts';
import { rule } from './association-exists.ts';

preconditionExamples(rule, {
  accepts: {
    'what is there': disassociationContext({ relatedEntities: { Solutions: ['S-1234567'] } }),
    'an offer by its ARN': disassociationContext({
      type: 'AwsMarketplaceOffers',
      identifier: 'arn:aws:aws-marketplace:us-east-1:111111111111:AWSMarketplace/Offer/offer-abc',
      relatedEntities: { AwsMarketplaceOffers: ['offer-abc'] },
    }),
  },
  rejects: {
    'what is not': disassociationContext(),
    'the right id of another type': disassociationContext({
      type: 'AwsProducts',
      relatedEntities: { Solutions: ['S-1234567'] },
    }),
  },
});
