import { examples, updated } from '../examples.ts';
import { rule } from './closed-lost-reason-only-when-lost.ts';

examples(rule, {
  holds: {
    'a reason with Closed Lost': updated({}, { LifeCycle: { Stage: 'Closed Lost', ClosedLostReason: 'Price' } }),
    'none when moving back': updated(
      { LifeCycle: { Stage: 'Closed Lost', ClosedLostReason: 'Price' } },
      { LifeCycle: { Stage: 'Qualified' } },
    ),
  },
  breaks: {
    'a reason that stays when moving back': updated(
      { LifeCycle: { Stage: 'Closed Lost' } },
      { LifeCycle: { Stage: 'Qualified', ClosedLostReason: 'Price' } },
    ),
  },
});
