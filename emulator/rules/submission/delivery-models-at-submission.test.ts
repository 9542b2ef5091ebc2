import { examples, submitted } from '../examples.ts';
import { rule } from './delivery-models-at-submission.ts';

examples(rule, {
  holds: {
    'it being there': submitted({ Project: { DeliveryModels: ['Resell'] } }),
  },
  breaks: {
    'its absence': submitted({}),
  },
});
