import { createContext, ruleExamples, updateContext } from '../ruleExamples.ts';
import { rule } from './state-known-in-us.ts';

ruleExamples(rule, {
  accepts: {
    'a full name': createContext({
      Customer: { Account: { Address: { CountryCode: 'US', StateOrRegion: 'Dist. of Columbia' } } },
    }),
    'the value with a comma': createContext({
      Customer: { Account: { Address: { CountryCode: 'US', StateOrRegion: 'FPO, AP' } } },
    }),
    'any region elsewhere': updateContext(
      {},
      { Customer: { Account: { Address: { CountryCode: 'DE', StateOrRegion: 'BY' } } } },
    ),
  },
  rejects: {
    'an abbreviation': createContext({
      Customer: { Account: { Address: { CountryCode: 'US', StateOrRegion: 'WA' } } },
    }),
    'another case': updateContext(
      {},
      { Customer: { Account: { Address: { CountryCode: 'US', StateOrRegion: 'texas' } } } },
    ),
  },
});
