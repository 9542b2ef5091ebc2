import { ruleExamples, submitContext } from '../ruleExamples.ts';
import { rule } from './sales-activities-at-submission.ts';

ruleExamples(rule, {
  accepts: {
    'it being there': submitContext({ Project: { SalesActivities: ['SOW Signed'] } }),
  },
  rejects: {
    'its absence': submitContext({}),
  },
});
