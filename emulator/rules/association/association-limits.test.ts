import { associationContext, preconditionExamples } from '../../testing/ruleExamples.ts';
import { rule } from './association-limits.ts';

const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `S-${index}`);

preconditionExamples(rule, {
  accepts: {
    'a tenth solution': associationContext({ relatedEntities: { Solutions: many(9) } }),
    'a twentieth product': associationContext({ type: 'AwsProducts', relatedEntities: { AwsProducts: many(19) } }),
    'a first offer': associationContext({ type: 'AwsMarketplaceOffers' }),
  },
  rejects: {
    'an eleventh solution': associationContext({ relatedEntities: { Solutions: many(10) } }),
    'a product too many': associationContext({ type: 'AwsProducts', relatedEntities: { AwsProducts: many(20) } }),
    'a second offer': associationContext({
      type: 'AwsMarketplaceOffers',
      relatedEntities: { AwsMarketplaceOffers: ['offer-a'] },
    }),
  },
});
