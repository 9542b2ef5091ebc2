import { ruleExamples, submitContext } from '../../testing/ruleExamples.ts';
import { rule } from './solution-or-description.ts';

ruleExamples(rule, {
  accepts: {
    'a solution': submitContext({ RelatedEntityIdentifiers: { Solutions: ['S-1234567'] } }),
    'a description': submitContext({ Project: { OtherSolutionDescription: 'Ours' } }),
    'an offer': submitContext({ RelatedEntityIdentifiers: { AwsMarketplaceOffers: ['offer-abc'] } }),
  },
  rejects: {
    neither: submitContext({ RelatedEntityIdentifiers: { Solutions: [], AwsProducts: ['AmazonEC2Linux'] } }),
    'a blank description': submitContext({ Project: { OtherSolutionDescription: ' ' } }),
  },
});
