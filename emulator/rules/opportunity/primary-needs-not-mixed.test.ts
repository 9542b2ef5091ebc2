import { createContext, ruleExamples, updateContext } from '../../testing/ruleExamples.ts';
import { rule } from './primary-needs-not-mixed.ts';

// No request may hold the value, yet the service writes it (behaviour F.8).
const alone = 'Do Not Need Support from AWS Sales Rep';

ruleExamples(rule, {
  accepts: {
    'two co-sell needs': createContext({
      PrimaryNeedsFromAws: ['Co-Sell - Deal Support', 'Co-Sell - Pricing Assistance'],
    }),
    'no support alone': updateContext({}, { PrimaryNeedsFromAws: [alone] }),
  },
  rejects: {
    both: createContext({ PrimaryNeedsFromAws: [alone, 'Co-Sell - Deal Support'] }),
  },
});
