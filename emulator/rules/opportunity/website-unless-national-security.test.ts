import { createContext, ruleExamples, submitContext } from '../ruleExamples.ts';
import { rule } from './website-unless-national-security.ts';

ruleExamples(rule, {
  accepts: {
    'a website': createContext({ Customer: { Account: { CompanyName: 'Acme', WebsiteUrl: 'acme.example' } } }),
    'a draft without an account': createContext({}),
    'none for national security': submitContext({
      NationalSecurity: 'Yes',
      Customer: { Account: { CompanyName: 'Acme' } },
    }),
  },
  rejects: {
    'an account without one': createContext({ Customer: { Account: { CompanyName: 'Acme' } } }),
    'submission without an account': submitContext({}),
  },
});
