import { ruleExamples, submitContext } from '../ruleExamples.ts';
import { rule } from './primary-needs-at-submission.ts';

ruleExamples(rule, {
  accepts: {
    'it being there': submitContext({ PrimaryNeedsFromAws: ['Co-Sell - Deal Support'] }),
    'none for visibility only': submitContext({}, { InvolvementType: 'For Visibility Only' }),
  },
  rejects: {
    'its absence': submitContext({}),
  },
});
