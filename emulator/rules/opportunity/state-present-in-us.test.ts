import { createContext, ruleExamples, submitContext, updateContext } from '../ruleExamples.ts';
import { rule } from './state-present-in-us.ts';

ruleExamples(rule, {
  accepts: {
    'an update of a record that never had one': updateContext(
      { Customer: { Account: { Address: { CountryCode: 'US' } } } },
      { Customer: { Account: { Address: { CountryCode: 'US' } } } },
    ),
    'an update without the address': updateContext(
      { Customer: { Account: { Address: { CountryCode: 'US', StateOrRegion: 'Texas' } } } },
      {},
    ),
    'a state': createContext({ Customer: { Account: { Address: { CountryCode: 'US', StateOrRegion: 'Texas' } } } }),
    'none elsewhere': submitContext({ Customer: { Account: { Address: { CountryCode: 'FR' } } } }),
    'none for national security': createContext({
      NationalSecurity: 'Yes',
      Customer: { Account: { Address: { CountryCode: 'US' } } },
    }),
  },
  rejects: {
    'an update that leaves it out': updateContext(
      { Customer: { Account: { Address: { CountryCode: 'US', StateOrRegion: 'Texas' } } } },
      { Customer: { Account: { Address: { CountryCode: 'US' } } } },
    ),
    'an update that moves there without one': updateContext(
      {},
      { Customer: { Account: { Address: { CountryCode: 'US' } } } },
    ),
    'none in the United States': createContext({ Customer: { Account: { Address: { CountryCode: 'US' } } } }),
    'none at submission': submitContext({
      Customer: { Account: { Address: { CountryCode: 'US', StateOrRegion: null } } },
    }),
  },
});
