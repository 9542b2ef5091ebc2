import { createContext, ruleExamples, updateContext } from '../ruleExamples.ts';
import { rule } from './spend-currency-usd.ts';

ruleExamples(rule, {
  accepts: {
    dollars: createContext({ Project: { ExpectedCustomerSpend: [{ Amount: '1', CurrencyCode: 'USD' }] } }),
    none: updateContext({}, {}),
  },
  rejects: {
    euros: updateContext({}, { Project: { ExpectedCustomerSpend: [{ Amount: '1', CurrencyCode: 'EUR' }] } }),
  },
});
