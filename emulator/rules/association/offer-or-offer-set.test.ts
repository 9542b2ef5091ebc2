import { associationContext, preconditionExamples } from '../../testing/ruleExamples.ts';
import { noRelatedEntities } from '../relatedEntities.ts';
import { rule } from './offer-or-offer-set.ts';

const withOffer = { ...noRelatedEntities, AwsMarketplaceOffers: ['offer-a'] };
const withSet = { ...noRelatedEntities, AwsMarketplaceOfferSets: ['arn:offerset-a'] };

preconditionExamples(rule, {
  accepts: {
    'an offer': associationContext({ type: 'AwsMarketplaceOffers' }),
    'an offer set': associationContext({ type: 'AwsMarketplaceOfferSets' }),
    'a product beside an offer': associationContext({ type: 'AwsProducts', relatedEntities: withOffer }),
    'a second offer, which another rule rejects': associationContext({
      type: 'AwsMarketplaceOffers',
      relatedEntities: withOffer,
    }),
  },
  rejects: {
    'an offer beside an offer set': associationContext({ type: 'AwsMarketplaceOffers', relatedEntities: withSet }),
    'an offer set beside an offer': associationContext({
      type: 'AwsMarketplaceOfferSets',
      relatedEntities: withOffer,
    }),
  },
});
