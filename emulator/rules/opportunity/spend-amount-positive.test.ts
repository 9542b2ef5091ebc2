import { createContext, ruleExamples, updateContext } from '../../testing/ruleExamples.ts';
import { rule } from './spend-amount-positive.ts';

ruleExamples(rule, {
  accepts: {
    'an amount': createContext({ Project: { ExpectedCustomerSpend: [{ Amount: '531.00' }] } }),
    'blank beside a calculator link': updateContext(
      {},
      { Project: { ExpectedCustomerSpend: [{ Amount: '', EstimationUrl: 'https://calculator.aws/#/estimate?id=0' }] } },
    ),
    none: createContext({}),
  },
  rejects: {
    'nothing to spend': createContext({ Project: { ExpectedCustomerSpend: [{ Amount: '0.00' }] } }),
    'a negative amount': createContext({ Project: { ExpectedCustomerSpend: [{ Amount: '-1' }] } }),
    'neither amount nor estimate in the second entry': updateContext(
      {},
      { Project: { ExpectedCustomerSpend: [{ Amount: '5' }, { Amount: null }] } },
    ),
  },
});
