import { associationContext, preconditionExamples } from '../../testing/ruleExamples.ts';
import { marketplaceEntityUsable, solutionActive, solutionExists } from './usable-solution.ts';

preconditionExamples(solutionExists, {
  accepts: {
    'a solution that is there': associationContext(),
    'any product': associationContext({ type: 'AwsProducts', identifier: 'AmazonEC2Linux', solutionStatus: null }),
  },
  rejects: {
    'an unknown one': associationContext({ identifier: 'S-9', solutionStatus: null }),
  },
});

preconditionExamples(solutionActive, {
  accepts: {
    'an active one': associationContext(),
  },
  rejects: {
    'a draft': associationContext({ solutionStatus: 'Draft' }),
    'an inactive one': associationContext({ solutionStatus: 'Inactive' }),
  },
});

const entity = (status: 'Active' | 'Inactive' | 'Draft', visibility: 'Public' | 'Limited' | 'Restricted') =>
  associationContext({
    type: 'AwsMarketplaceProducts',
    identifier: 'arn:aws:aws-marketplace:us-east-1:111111111111:AWSMarketplace/SaaSProduct/prod-a',
    solutionStatus: null,
    marketplaceEntity: { status, visibility },
  });
preconditionExamples(marketplaceEntityUsable, {
  accepts: {
    'one that nobody has set': associationContext({ type: 'AwsMarketplaceProducts', solutionStatus: null }),
    'a public one': entity('Active', 'Public'),
    'a limited one': entity('Active', 'Limited'),
  },
  rejects: {
    'a draft': entity('Draft', 'Public'),
    'an inactive one': entity('Inactive', 'Limited'),
    'one that is not visible': entity('Active', 'Restricted'),
  },
});
