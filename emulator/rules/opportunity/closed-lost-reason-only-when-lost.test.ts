import { ruleExamples, updateContext } from '../ruleExamples.ts';
import { rule } from './closed-lost-reason-only-when-lost.ts';

ruleExamples(rule, {
  accepts: {
    'a reason with Closed Lost': updateContext({}, { LifeCycle: { Stage: 'Closed Lost', ClosedLostReason: 'Price' } }),
    'none when moving back': updateContext(
      { LifeCycle: { Stage: 'Closed Lost', ClosedLostReason: 'Price' } },
      { LifeCycle: { Stage: 'Qualified' } },
    ),
  },
  rejects: {
    'a reason that stays when moving back': updateContext(
      { LifeCycle: { Stage: 'Closed Lost' } },
      { LifeCycle: { Stage: 'Qualified', ClosedLostReason: 'Price' } },
    ),
  },
});
