import { createContext, ruleExamples, updateContext } from '../ruleExamples.ts';
import { rule } from './other-competitor-names-need-other.ts';

ruleExamples(rule, {
  accepts: {
    'names with *Other': createContext({ Project: { CompetitorName: '*Other', OtherCompetitorNames: 'Initech' } }),
    'a named competitor alone': updateContext({}, { Project: { CompetitorName: 'On-Prem' } }),
  },
  rejects: {
    'names beside a named competitor': createContext({
      Project: { CompetitorName: 'On-Prem', OtherCompetitorNames: 'Initech' },
    }),
    'names alone': updateContext({}, { Project: { OtherCompetitorNames: 'Initech' } }),
  },
});
