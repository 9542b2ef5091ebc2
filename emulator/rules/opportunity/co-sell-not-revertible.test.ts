import { ruleExamples, updateContext } from '../../testing/ruleExamples.ts';
import { rule } from './co-sell-not-revertible.ts';

// No request may hold the value, yet the service writes it (behaviour F.8).
const alone = 'Do Not Need Support from AWS Sales Rep';

ruleExamples(rule, {
  accepts: {
    'the way to co-sell': updateContext(
      { PrimaryNeedsFromAws: [alone] },
      { PrimaryNeedsFromAws: ['Co-Sell - Deal Support'] },
    ),
    'an echo of no support': updateContext({ PrimaryNeedsFromAws: [alone] }, { PrimaryNeedsFromAws: [alone] }),
  },
  rejects: {
    'the way back': updateContext(
      { PrimaryNeedsFromAws: ['Co-Sell - Deal Support'] },
      { PrimaryNeedsFromAws: [alone] },
    ),
  },
});
