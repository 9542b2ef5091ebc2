import { examples, submitted } from '../examples.ts';
import { rule } from './co-sell-not-limited.ts';

examples(rule, {
  holds: {
    'co-sell in full': submitted({}),
    'limited for visibility only': submitted({}, { InvolvementType: 'For Visibility Only', Visibility: 'Limited' }),
  },
  breaks: {
    'co-sell, limited': submitted({}, { InvolvementType: 'Co-Sell', Visibility: 'Limited' }),
  },
});
