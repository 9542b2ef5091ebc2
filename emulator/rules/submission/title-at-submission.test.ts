import { examples, submitted } from '../examples.ts';
import { rule } from './title-at-submission.ts';

examples(rule, {
  holds: {
    'it being there': submitted({ Project: { Title: 'A' } }),
  },
  breaks: {
    'its absence': submitted({}),
  },
});
