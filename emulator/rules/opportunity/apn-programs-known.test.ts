import { createContext, ruleExamples, updateContext } from '../ruleExamples.ts';
import { rule } from './apn-programs-known.ts';

ruleExamples(rule, {
  accepts: {
    'listed programs': createContext({ Project: { ApnPrograms: ['Windows', 'P3'] } }),
    none: updateContext({}, { Project: { ApnPrograms: null } }),
  },
  rejects: {
    'a program of our own': createContext({ Project: { ApnPrograms: ['Acme Booster'] } }),
  },
});
