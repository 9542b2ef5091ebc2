import { created, examples, updated } from '../examples.ts';
import { rule } from './spend-currency-usd.ts';

examples(rule, {
  holds: {
    dollars: created({ Project: { ExpectedCustomerSpend: [{ Amount: '1', CurrencyCode: 'USD' }] } }),
    none: updated({}, {}),
  },
  breaks: {
    euros: updated({}, { Project: { ExpectedCustomerSpend: [{ Amount: '1', CurrencyCode: 'EUR' }] } }),
  },
});
