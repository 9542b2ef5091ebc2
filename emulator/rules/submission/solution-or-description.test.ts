import { examples, submitted } from '../examples.ts';
import { rule } from './solution-or-description.ts';

examples(rule, {
  holds: {
    'a solution': submitted({ RelatedEntityIdentifiers: { Solutions: ['S-1234567'] } }),
    'a description': submitted({ Project: { OtherSolutionDescription: 'Ours' } }),
    'an offer': submitted({ RelatedEntityIdentifiers: { AwsMarketplaceOffers: ['offer-abc'] } }),
  },
  breaks: {
    neither: submitted({ RelatedEntityIdentifiers: { Solutions: [], AwsProducts: ['AmazonEC2Linux'] } }),
    'a blank description': submitted({ Project: { OtherSolutionDescription: ' ' } }),
  },
});
