import { associationContext, preconditionExamples } from '../../testing/ruleExamples.ts';
import { rule } from './solution-exists.ts';

preconditionExamples(rule, {
  accepts: {
    'a solution that is there': associationContext(),
    'any product': associationContext({ type: 'AwsProducts', identifier: 'AmazonEC2Linux', solutionStatus: null }),
  },
  rejects: {
    'an unknown one': associationContext({ identifier: 'S-9', solutionStatus: null }),
  },
});
