import { guardExamples } from '../examples.ts';
import type { AssociationFacts } from '../rule.ts';
import { rule } from './solution-active.ts';

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
    'an active one': facts({}),
  },
  breaks: {
    'a draft': facts({ solution: 'Draft' }),
    'an inactive one': facts({ solution: 'Inactive' }),
  },
});
