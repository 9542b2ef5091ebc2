import { guardExamples } from '../examples.ts';
import type { AssociationFacts } from '../rule.ts';
import { rule } from './replacement-first.ts';

const facts = (more: Partial<AssociationFacts>): AssociationFacts => ({
  operation: 'DisassociateOpportunity',
  type: 'Solutions',
  identifier: 'S-1234567',
  related: { Solutions: [], AwsProducts: [], AwsMarketplaceOffers: [] },
  solution: 'Active',
  stage: 'Prospect',
  ...more,
});

guardExamples(rule, {
  holds: {
    'one of two': facts({ stage: 'Launched', related: { Solutions: ['S-1234567', 'S-2'] } }),
    'the last one before': facts({ stage: 'Qualified', related: { Solutions: ['S-1234567'] } }),
  },
  breaks: {
    'the last one of a launched opportunity': facts({ stage: 'Launched', related: { Solutions: ['S-1234567'] } }),
  },
});
