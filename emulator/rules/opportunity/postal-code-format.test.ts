import { created, examples, updated } from '../examples.ts';
import { rule } from './postal-code-format.ts';

examples(rule, {
  holds: {
    'a ZIP code': created({ Customer: { Account: { Address: { CountryCode: 'US', PostalCode: '98101-1234' } } } }),
    'a London code': created({ Customer: { Account: { Address: { CountryCode: 'GB', PostalCode: 'SW1A 1AA' } } } }),
    'anything where no format is known': updated(
      {},
      { Customer: { Account: { Address: { CountryCode: 'AR', PostalCode: 'C1001' } } } },
    ),
    'anything without a country': created({ Customer: { Account: { Address: { PostalCode: '?' } } } }),
  },
  breaks: {
    'letters in a ZIP code': created({
      Customer: { Account: { Address: { CountryCode: 'US', PostalCode: '9810A' } } },
    }),
    'a Dutch code in Germany': updated(
      {},
      { Customer: { Account: { Address: { CountryCode: 'DE', PostalCode: '1011 AB' } } } },
    ),
  },
});
