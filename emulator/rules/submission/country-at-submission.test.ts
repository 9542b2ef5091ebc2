import { examples, submitted } from '../examples.ts';
import { rule } from './country-at-submission.ts';

examples(rule, {
  holds: {
    'it being there': submitted({ Customer: { Account: { Address: { CountryCode: 'AT' } } } }),
  },
  breaks: {
    'its absence': submitted({}),
  },
});
