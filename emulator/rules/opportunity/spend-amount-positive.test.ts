import { created, examples, updated } from '../examples.ts';
import { rule } from './spend-amount-positive.ts';

examples(rule, {
  holds: {
    'an amount': created({ Project: { ExpectedCustomerSpend: [{ Amount: '531.00' }] } }),
    'blank beside a calculator link': updated(
      {},
      { Project: { ExpectedCustomerSpend: [{ Amount: '', EstimationUrl: 'https://calculator.aws/#/estimate?id=0' }] } },
    ),
    none: created({}),
  },
  breaks: {
    'nothing to spend': created({ Project: { ExpectedCustomerSpend: [{ Amount: '0.00' }] } }),
    'a negative amount': created({ Project: { ExpectedCustomerSpend: [{ Amount: '-1' }] } }),
    'words in the second entry': updated(
      {},
      { Project: { ExpectedCustomerSpend: [{ Amount: '5' }, { Amount: 'much' }] } },
    ),
  },
});
