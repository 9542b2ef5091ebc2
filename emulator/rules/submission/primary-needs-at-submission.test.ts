import { examples, submitted } from '../examples.ts';
import { rule } from './primary-needs-at-submission.ts';

examples(rule, {
  holds: {
    'it being there': submitted({ PrimaryNeedsFromAws: ['Co-Sell - Deal Support'] }),
    'none for visibility only': submitted({}, { InvolvementType: 'For Visibility Only' }),
  },
  breaks: {
    'its absence': submitted({}),
  },
});
