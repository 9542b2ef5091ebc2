import { examples, submitted } from '../examples.ts';
import { rule } from './sales-activities-at-submission.ts';

examples(rule, {
  holds: {
    'it being there': submitted({ Project: { SalesActivities: ['SOW Signed'] } }),
  },
  breaks: {
    'its absence': submitted({}),
  },
});
