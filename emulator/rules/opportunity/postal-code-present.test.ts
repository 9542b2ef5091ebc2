import { created, examples, submitted, updated } from '../examples.ts';
import { rule } from './postal-code-present.ts';

examples(rule, {
  holds: {
    'an update of a record that never had one': updated(
      { Customer: { Account: { Address: { CountryCode: 'DE' } } } },
      { Customer: { Account: { Address: { CountryCode: 'DE' } } } },
    ),
    'an update without the address': updated(
      { Customer: { Account: { Address: { CountryCode: 'DE', PostalCode: '10115' } } } },
      {},
    ),
    one: created({ Customer: { Account: { Address: { CountryCode: 'DE', PostalCode: '10115' } } } }),
    'none in Hong Kong': created({ Customer: { Account: { Address: { CountryCode: 'HK' } } } }),
    'no country': created({ Customer: { Account: { Address: { City: 'Berlin' } } } }),
    'none for national security': submitted({
      NationalSecurity: 'Yes',
      Customer: { Account: { Address: { CountryCode: 'US' } } },
    }),
  },
  breaks: {
    'an update that leaves it out': updated(
      { Customer: { Account: { Address: { CountryCode: 'DE', PostalCode: '10115' } } } },
      { Customer: { Account: { Address: { CountryCode: 'DE' } } } },
    ),
    'an update that moves there without one': updated(
      {},
      { Customer: { Account: { Address: { CountryCode: 'DE' } } } },
    ),
    'none in Germany': created({ Customer: { Account: { Address: { CountryCode: 'DE' } } } }),
    'a blank one at submission': submitted({
      Customer: { Account: { Address: { CountryCode: 'US', PostalCode: ' ' } } },
    }),
  },
});
