import { createContext, ruleExamples, ruleNamed, submitContext, updateContext } from '../ruleExamples.ts';
import { rules } from './complete-address.ts';

ruleExamples(ruleNamed(rules, 'postal-code-present'), {
  accepts: {
    'an update of a record that never had one': updateContext(
      { Customer: { Account: { Address: { CountryCode: 'DE' } } } },
      { Customer: { Account: { Address: { CountryCode: 'DE' } } } },
    ),
    'an update without the address': updateContext(
      { Customer: { Account: { Address: { CountryCode: 'DE', PostalCode: '10115' } } } },
      {},
    ),
    one: createContext({ Customer: { Account: { Address: { CountryCode: 'DE', PostalCode: '10115' } } } }),
    'none in Hong Kong': createContext({ Customer: { Account: { Address: { CountryCode: 'HK' } } } }),
    'no country': createContext({ Customer: { Account: { Address: { City: 'Berlin' } } } }),
    'none for national security': submitContext({
      NationalSecurity: 'Yes',
      Customer: { Account: { Address: { CountryCode: 'US' } } },
    }),
  },
  rejects: {
    'an update that leaves it out': updateContext(
      { Customer: { Account: { Address: { CountryCode: 'DE', PostalCode: '10115' } } } },
      { Customer: { Account: { Address: { CountryCode: 'DE' } } } },
    ),
    'an update that moves there without one': updateContext(
      {},
      { Customer: { Account: { Address: { CountryCode: 'DE' } } } },
    ),
    'none in Germany': createContext({ Customer: { Account: { Address: { CountryCode: 'DE' } } } }),
    'a blank one at submission': submitContext({
      Customer: { Account: { Address: { CountryCode: 'US', PostalCode: ' ' } } },
    }),
  },
});

ruleExamples(ruleNamed(rules, 'state-present-in-us'), {
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
