import { createContext, ruleExamples, updateContext } from '../ruleExamples.ts';
import { rule } from './marketing-use-cases-known.ts';

ruleExamples(rule, {
  accepts: {
    'listed values': createContext({ Marketing: { UseCases: ['IoT', 'AI/ML'] } }),
    none: updateContext({}, { Marketing: { UseCases: null } }),
  },
  rejects: {
    'a value of our own': createContext({ Marketing: { UseCases: ['IoT', 'Knitting'] } }),
  },
});
