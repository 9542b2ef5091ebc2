import { association, guardExamples } from '../examples.ts';
import { rule } from './solution-exists.ts';

guardExamples(rule, {
  holds: {
    'a solution that is there': association(),
    'any product': association({ type: 'AwsProducts', identifier: 'AmazonEC2Linux', solution: null }),
  },
  breaks: {
    'an unknown one': association({ identifier: 'S-9', solution: null }),
  },
});
