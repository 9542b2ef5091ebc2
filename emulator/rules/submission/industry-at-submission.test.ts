import { examples, submitted } from '../examples.ts';
import { rule } from './industry-at-submission.ts';

examples(rule, {
  holds: {
    'it being there': submitted({ Customer: { Account: { Industry: 'Retail' } } }),
  },
  breaks: {
    'its absence': submitted({}),
  },
});
