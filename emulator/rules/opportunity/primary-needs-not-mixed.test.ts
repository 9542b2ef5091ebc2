import { created, examples, updated } from '../examples.ts';
import { rule } from './primary-needs-not-mixed.ts';

// No request may hold the value, yet the service writes it (facts F.8).
const alone = 'Do Not Need Support from AWS Sales Rep';

examples(rule, {
  holds: {
    'two co-sell needs': created({ PrimaryNeedsFromAws: ['Co-Sell - Deal Support', 'Co-Sell - Pricing Assistance'] }),
    'no support alone': updated({}, { PrimaryNeedsFromAws: [alone] }),
  },
  breaks: {
    both: created({ PrimaryNeedsFromAws: [alone, 'Co-Sell - Deal Support'] }),
  },
});
