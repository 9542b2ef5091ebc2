import { createContext, ruleExamples, updateContext } from '../ruleExamples.ts';
import { rule } from './no-marketing-use-cases-without-funding.ts';

ruleExamples(rule, {
  accepts: {
    'use cases with funding': createContext({ Marketing: { AwsFundingUsed: 'Yes', UseCases: ['IoT'] } }),
    'an empty list without': updateContext({}, { Marketing: { AwsFundingUsed: 'No', UseCases: [] } }),
  },
  rejects: {
    'use cases without funding': createContext({ Marketing: { AwsFundingUsed: 'No', UseCases: ['IoT'] } }),
  },
});
