import { associationContext, preconditionExamples } from '../../testing/ruleExamples.ts';
import { solutionActive, solutionExists } from './usable-solution.ts';

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
