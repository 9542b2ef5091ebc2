import { ruleExamples, submitContext } from '../ruleExamples.ts';
import { rule } from './industry-at-submission.ts';

ruleExamples(rule, {
  accepts: {
    'it being there': submitContext({ Customer: { Account: { Industry: 'Retail' } } }),
  },
  rejects: {
    'its absence': submitContext({}),
  },
});
