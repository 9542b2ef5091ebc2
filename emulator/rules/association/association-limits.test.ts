import { association, guardExamples } from '../examples.ts';
import { rule } from './association-limits.ts';

const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `S-${index}`);

guardExamples(rule, {
  holds: {
    'a tenth solution': association({ related: { Solutions: many(9) } }),
    'a twentieth product': association({ type: 'AwsProducts', related: { AwsProducts: many(19) } }),
    'a first offer': association({ type: 'AwsMarketplaceOffers' }),
  },
  breaks: {
    'an eleventh solution': association({ related: { Solutions: many(10) } }),
    'a product too many': association({ type: 'AwsProducts', related: { AwsProducts: many(20) } }),
    'a second offer': association({ type: 'AwsMarketplaceOffers', related: { AwsMarketplaceOffers: ['offer-a'] } }),
  },
});
