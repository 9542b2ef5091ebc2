import { createContext, ruleExamples, submitContext, updateContext } from '../../testing/ruleExamples.ts';
import { rule } from './close-date-in-the-future.ts';

ruleExamples(rule, {
  accepts: {
    tomorrow: createContext({ LifeCycle: { TargetCloseDate: '2026-11-23' } }),
    'no date': updateContext({}, { LifeCycle: { TargetCloseDate: null } }),
    'a date ahead at submission': submitContext({ LifeCycle: { TargetCloseDate: '2027-01-01' } }),
  },
  rejects: {
    today: createContext({ LifeCycle: { TargetCloseDate: '2026-11-22' } }),
    yesterday: updateContext({}, { LifeCycle: { TargetCloseDate: '2026-11-21' } }),
    'a date that has passed since': submitContext({ LifeCycle: { TargetCloseDate: '2025-12-31' } }),
  },
});
