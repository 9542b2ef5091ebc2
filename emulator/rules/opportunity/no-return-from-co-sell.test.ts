import { examples, updated } from '../examples.ts';
import { rule } from './no-return-from-co-sell.ts';

// No request may hold the value, yet the service writes it (facts F.8).
const alone = 'Do Not Need Support from AWS Sales Rep';

examples(rule, {
  holds: {
    'the way to co-sell': updated(
      { PrimaryNeedsFromAws: [alone] },
      { PrimaryNeedsFromAws: ['Co-Sell - Deal Support'] },
    ),
    'an echo of no support': updated({ PrimaryNeedsFromAws: [alone] }, { PrimaryNeedsFromAws: [alone] }),
  },
  breaks: {
    'the way back': updated({ PrimaryNeedsFromAws: ['Co-Sell - Deal Support'] }, { PrimaryNeedsFromAws: [alone] }),
  },
});
