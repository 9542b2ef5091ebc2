import { ruleExamples, submitContext } from '../ruleExamples.ts';
import { rule } from './company-at-submission.ts';

ruleExamples(rule, {
  accepts: {
    'it being there': submitContext({ Customer: { Account: { CompanyName: 'A' } } }),
    'none for national security': submitContext({ NationalSecurity: 'Yes' }),
  },
  rejects: {
    'its absence': submitContext({}),
  },
});
