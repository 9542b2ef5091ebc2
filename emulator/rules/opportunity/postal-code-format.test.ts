import { createContext, ruleExamples, updateContext } from '../../testing/ruleExamples.ts';
import { rule } from './postal-code-format.ts';

ruleExamples(rule, {
  accepts: {
    'a ZIP code': createContext({
      Customer: { Account: { Address: { CountryCode: 'US', PostalCode: '98101-1234' } } },
    }),
    'a London code': createContext({
      Customer: { Account: { Address: { CountryCode: 'GB', PostalCode: 'SW1A 1AA' } } },
    }),
    'anything where no format is known': updateContext(
      {},
      { Customer: { Account: { Address: { CountryCode: 'AR', PostalCode: 'C1001' } } } },
    ),
    'anything without a country': createContext({ Customer: { Account: { Address: { PostalCode: '?' } } } }),
  },
  rejects: {
    'letters in a ZIP code': createContext({
      Customer: { Account: { Address: { CountryCode: 'US', PostalCode: '9810A' } } },
    }),
    'a Dutch code in Germany': updateContext(
      {},
      { Customer: { Account: { Address: { CountryCode: 'DE', PostalCode: '1011 AB' } } } },
    ),
  },
});
