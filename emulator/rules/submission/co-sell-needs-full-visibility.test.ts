import { ruleExamples, submitContext } from '../../testing/ruleExamples.ts';
import { rule } from './co-sell-needs-full-visibility.ts';

ruleExamples(rule, {
  accepts: {
    'co-sell in full': submitContext({}),
    'limited for visibility only': submitContext({}, { InvolvementType: 'For Visibility Only', Visibility: 'Limited' }),
  },
  rejects: {
    'co-sell, limited': submitContext({}, { InvolvementType: 'Co-Sell', Visibility: 'Limited' }),
  },
});
