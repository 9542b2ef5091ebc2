import { createContext, ruleExamples, submitContext, updateContext } from '../ruleExamples.ts';
import { rule } from './postal-code-present.ts';

ruleExamples(rule, {
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
