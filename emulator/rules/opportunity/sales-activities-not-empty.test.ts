import { examples, updated } from '../examples.ts';
import { rule } from './sales-activities-not-empty.ts';

examples(rule, {
  holds: {
    'an activity': updated({}, { Project: { SalesActivities: ['SOW Signed'] } }),
    null: updated({}, { Project: { SalesActivities: null } }),
  },
  breaks: {
    'an empty list': updated({}, { Project: { SalesActivities: [] } }),
  },
});
