import { guardExamples } from '../examples.ts';
import type { AssociationFacts } from '../rule.ts';
import { rule } from './association-limits.ts';

const facts = (more: Partial<AssociationFacts>): AssociationFacts => ({
  operation: 'AssociateOpportunity',
  type: 'Solutions',
  identifier: 'S-1234567',
  related: { Solutions: [], AwsProducts: [], AwsMarketplaceOffers: [] },
  solution: 'Active',
  stage: 'Prospect',
  ...more,
});
const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `S-${index}`);

guardExamples(rule, {
  holds: {
    'a tenth solution': facts({ related: { Solutions: many(9) } }),
    'a twentieth product': facts({ type: 'AwsProducts', related: { AwsProducts: many(19) } }),
    'a first offer': facts({ type: 'AwsMarketplaceOffers' }),
  },
  breaks: {
    'an eleventh solution': facts({ related: { Solutions: many(10) } }),
    'a product too many': facts({ type: 'AwsProducts', related: { AwsProducts: many(20) } }),
    'a second offer': facts({ type: 'AwsMarketplaceOffers', related: { AwsMarketplaceOffers: ['offer-a'] } }),
  },
});
