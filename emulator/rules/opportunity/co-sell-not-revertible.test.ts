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
    'no support on a record that was not submitted, or for visibility only': updateContext(
      { PrimaryNeedsFromAws: null },
      { PrimaryNeedsFromAws: [alone] },
      { involvement: 'For Visibility Only' },
    ),
    'an echo of no support after a submission for co-sell': updateContext(
      { PrimaryNeedsFromAws: [alone] },
      { PrimaryNeedsFromAws: [alone] },
      { involvement: 'Co-Sell' },
    ),
    'an echo of no support': updateContext({ PrimaryNeedsFromAws: [alone] }, { PrimaryNeedsFromAws: [alone] }),
  },
  rejects: {
    'the way back after the needs were left out': updateContext(
      { PrimaryNeedsFromAws: null },
      { PrimaryNeedsFromAws: [alone] },
      { involvement: 'Co-Sell' },
    ),
    'the way back': updateContext(
      { PrimaryNeedsFromAws: ['Co-Sell - Deal Support'] },
      { PrimaryNeedsFromAws: [alone] },
    ),
  },
});
