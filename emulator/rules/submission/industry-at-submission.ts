import { account, fault, isSet, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'industry-at-submission',
  at: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts D; CSV-F, PAND; drafts may lack it (B.2)',
  says: 'Submission needs an industry.',
  answers: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'customer.account.industry' }],
  check: (facts) =>
    when(
      !isSet(account(facts).Industry),
      fault('customer.account.industry', 'REQUIRED_FIELD_MISSING', 'customer.account.industry is required'),
    ),
};
