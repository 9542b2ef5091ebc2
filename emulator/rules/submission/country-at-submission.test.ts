import { ruleExamples, submitContext } from '../ruleExamples.ts';
import { rule } from './country-at-submission.ts';

ruleExamples(rule, {
  accepts: {
    'it being there': submitContext({ Customer: { Account: { Address: { CountryCode: 'AT' } } } }),
  },
  rejects: {
    'its absence': submitContext({}),
  },
});
