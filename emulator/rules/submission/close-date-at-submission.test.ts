import { examples, submitted } from '../examples.ts';
import { rule } from './close-date-at-submission.ts';

examples(rule, {
  holds: {
    'it being there': submitted({ LifeCycle: { TargetCloseDate: '2027-01-01' } }),
  },
  breaks: {
    'its absence': submitted({}),
  },
});
