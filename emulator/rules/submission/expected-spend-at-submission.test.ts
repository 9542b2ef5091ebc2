import { examples, submitted } from '../examples.ts';
import { rule } from './expected-spend-at-submission.ts';

examples(rule, {
  holds: {
    'it being there': submitted({ Project: { ExpectedCustomerSpend: [{ Amount: '1' }] } }),
  },
  breaks: {
    'its absence': submitted({}),
  },
});
