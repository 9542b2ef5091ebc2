import { ruleExamples, submitContext } from '../ruleExamples.ts';
import { rule } from './customer-use-case-at-submission.ts';

ruleExamples(rule, {
  accepts: {
    'it being there': submitContext({ Project: { CustomerUseCase: 'SAP' } }),
  },
  rejects: {
    'its absence': submitContext({}),
  },
});
