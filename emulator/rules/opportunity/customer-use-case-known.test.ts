import { createContext, ruleExamples, updateContext } from '../ruleExamples.ts';
import { rule } from './customer-use-case-known.ts';

ruleExamples(rule, {
  accepts: {
    'a listed value': createContext({ Project: { CustomerUseCase: 'Migration / Database Migration' } }),
    none: updateContext({}, { Project: {} }),
  },
  rejects: {
    Other: createContext({ Project: { CustomerUseCase: 'Other' } }),
    'no blanks round the slash': updateContext({}, { Project: { CustomerUseCase: 'Migration/Database Migration' } }),
    'an escaped echo': updateContext({}, { Project: { CustomerUseCase: 'Security &amp; Compliance' } }),
    'blank text': createContext({ Project: { CustomerUseCase: '' } }),
  },
});
