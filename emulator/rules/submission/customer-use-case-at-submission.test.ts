import { examples, submitted } from '../examples.ts';
import { rule } from './customer-use-case-at-submission.ts';

examples(rule, {
  holds: {
    'it being there': submitted({ Project: { CustomerUseCase: 'SAP' } }),
  },
  breaks: {
    'its absence': submitted({}),
  },
});
