import { created, examples, updated } from '../examples.ts';
import { rule } from './national-security-needs-government.ts';

examples(rule, {
  holds: {
    'Yes for a government': created({ NationalSecurity: 'Yes', Customer: { Account: { Industry: 'Government' } } }),
    'No for anyone': updated({}, { NationalSecurity: 'No', Customer: { Account: { Industry: 'Retail' } } }),
  },
  breaks: {
    'Yes for retail': created({ NationalSecurity: 'Yes', Customer: { Account: { Industry: 'Retail' } } }),
    'Yes without an industry': updated({}, { NationalSecurity: 'Yes' }),
  },
});
