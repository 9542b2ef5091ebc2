import { guardExamples } from '../examples.ts';
import type { AssociationFacts } from '../rule.ts';
import { rule } from './solution-exists.ts';

const facts = (more: Partial<AssociationFacts>): AssociationFacts => ({
  operation: 'AssociateOpportunity',
  type: 'Solutions',
  identifier: 'S-1234567',
  related: { Solutions: [], AwsProducts: [], AwsMarketplaceOffers: [] },
  solution: 'Active',
  stage: 'Prospect',
  ...more,
});

guardExamples(rule, {
  holds: {
    'a solution that is there': facts({}),
    'any product': facts({ type: 'AwsProducts', identifier: 'AmazonEC2Linux', solution: null }),
  },
  breaks: {
    'an unknown one': facts({ identifier: 'S-9', solution: null }),
  },
});
