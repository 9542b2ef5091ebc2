import { createContext, ruleExamples, updateContext } from '../ruleExamples.ts';
import { rule } from './other-competitor-names-present.ts';

ruleExamples(rule, {
  accepts: {
    'names with *Other': createContext({ Project: { CompetitorName: '*Other', OtherCompetitorNames: 'Initech' } }),
    'none with the other "other"': updateContext({}, { Project: { CompetitorName: 'Other- Cost Optimization' } }),
  },
  rejects: {
    '*Other alone': createContext({ Project: { CompetitorName: '*Other' } }),
    '*Other with a blank': updateContext({}, { Project: { CompetitorName: '*Other', OtherCompetitorNames: '' } }),
  },
});
