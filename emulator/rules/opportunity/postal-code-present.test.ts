import { created, examples, submitted } from '../examples.ts';
import { rule } from './postal-code-present.ts';

examples(rule, {
  holds: {
    one: created({ Customer: { Account: { Address: { CountryCode: 'DE', PostalCode: '10115' } } } }),
    'none in Hong Kong': created({ Customer: { Account: { Address: { CountryCode: 'HK' } } } }),
    'no country': created({ Customer: { Account: { Address: { City: 'Berlin' } } } }),
    'none for national security': submitted({
      NationalSecurity: 'Yes',
      Customer: { Account: { Address: { CountryCode: 'US' } } },
    }),
  },
  breaks: {
    'none in Germany': created({ Customer: { Account: { Address: { CountryCode: 'DE' } } } }),
    'a blank one at submission': submitted({
      Customer: { Account: { Address: { CountryCode: 'US', PostalCode: ' ' } } },
    }),
  },
});
