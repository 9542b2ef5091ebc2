import { ruleExamples, submitContext } from '../ruleExamples.ts';
import { rule } from './expected-spend-at-submission.ts';

ruleExamples(rule, {
  accepts: {
    'it being there': submitContext({ Project: { ExpectedCustomerSpend: [{ Amount: '1' }] } }),
  },
  rejects: {
    'its absence': submitContext({}),
  },
});
