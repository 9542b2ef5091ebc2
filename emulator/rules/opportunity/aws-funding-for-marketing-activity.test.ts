import { createContext, ruleExamples } from '../ruleExamples.ts';
import { rule } from './aws-funding-for-marketing-activity.ts';

ruleExamples(rule, {
  accepts: {
    'funding told': createContext({ Marketing: { Source: 'Marketing Activity', AwsFundingUsed: 'No' } }),
    'nothing with None': createContext({ Marketing: { Source: 'None' } }),
  },
  rejects: {
    'funding not told': createContext({ Marketing: { Source: 'Marketing Activity' } }),
  },
});
