import { associationContext, disassociationContext, preconditionExamples } from '../../testing/ruleExamples.ts';
import { associationExists, associationUnique } from './associated-once.ts';

preconditionExamples(associationExists, {
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

preconditionExamples(associationUnique, {
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
