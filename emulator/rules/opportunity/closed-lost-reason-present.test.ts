import { examples, updated } from '../examples.ts';
import { rule } from './closed-lost-reason-present.ts';

examples(rule, {
  holds: {
    'a reason': updated({}, { LifeCycle: { Stage: 'Closed Lost', ClosedLostReason: 'Price' } }),
    'none for a launch': updated({}, { LifeCycle: { Stage: 'Launched' } }),
  },
  breaks: {
    none: updated({}, { LifeCycle: { Stage: 'Closed Lost' } }),
  },
});
