import { ruleExamples, updateContext } from '../ruleExamples.ts';
import { rule } from './closed-lost-reason-present.ts';

ruleExamples(rule, {
  accepts: {
    'a reason': updateContext({}, { LifeCycle: { Stage: 'Closed Lost', ClosedLostReason: 'Price' } }),
    'none for a launch': updateContext({}, { LifeCycle: { Stage: 'Launched' } }),
  },
  rejects: {
    none: updateContext({}, { LifeCycle: { Stage: 'Closed Lost' } }),
  },
});
