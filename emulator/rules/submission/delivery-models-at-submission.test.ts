import { ruleExamples, submitContext } from '../ruleExamples.ts';
import { rule } from './delivery-models-at-submission.ts';

ruleExamples(rule, {
  accepts: {
    'it being there': submitContext({ Project: { DeliveryModels: ['Resell'] } }),
  },
  rejects: {
    'its absence': submitContext({}),
  },
});
