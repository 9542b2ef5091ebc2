import { ruleExamples, submitContext } from '../ruleExamples.ts';
import { rule } from './close-date-at-submission.ts';

ruleExamples(rule, {
  accepts: {
    'it being there': submitContext({ LifeCycle: { TargetCloseDate: '2027-01-01' } }),
  },
  rejects: {
    'its absence': submitContext({}),
  },
});
