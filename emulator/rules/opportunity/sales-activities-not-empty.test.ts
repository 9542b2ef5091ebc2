import { createContext, ruleExamples, updateContext } from '../../testing/ruleExamples.ts';
import { rule } from './sales-activities-not-empty.ts';

ruleExamples(rule, {
  accepts: {
    'an activity': updateContext({}, { Project: { SalesActivities: ['SOW Signed'] } }),
    null: updateContext({}, { Project: { SalesActivities: null } }),
  },
  rejects: {
    'an empty list': updateContext({}, { Project: { SalesActivities: [] } }),
    'an empty list at creation': createContext({ Project: { SalesActivities: [] } }),
  },
});
