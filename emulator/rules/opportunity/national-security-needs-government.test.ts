import { createContext, ruleExamples, updateContext } from '../ruleExamples.ts';
import { rule } from './national-security-needs-government.ts';

ruleExamples(rule, {
  accepts: {
    'Yes for a government': createContext({
      NationalSecurity: 'Yes',
      Customer: { Account: { Industry: 'Government' } },
    }),
    'No for anyone': updateContext({}, { NationalSecurity: 'No', Customer: { Account: { Industry: 'Retail' } } }),
  },
  rejects: {
    'Yes for retail': createContext({ NationalSecurity: 'Yes', Customer: { Account: { Industry: 'Retail' } } }),
    'Yes without an industry': updateContext({}, { NationalSecurity: 'Yes' }),
  },
});
