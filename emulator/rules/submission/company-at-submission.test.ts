import { examples, submitted } from '../examples.ts';
import { rule } from './company-at-submission.ts';

examples(rule, {
  holds: {
    'it being there': submitted({ Customer: { Account: { CompanyName: 'A' } } }),
    'none for national security': submitted({ NationalSecurity: 'Yes' }),
  },
  breaks: {
    'its absence': submitted({}),
  },
});
