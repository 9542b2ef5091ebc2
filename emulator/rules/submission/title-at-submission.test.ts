import { ruleExamples, submitContext } from '../ruleExamples.ts';
import { rule } from './title-at-submission.ts';

ruleExamples(rule, {
  accepts: {
    'it being there': submitContext({ Project: { Title: 'A' } }),
  },
  rejects: {
    'its absence': submitContext({}),
  },
});
