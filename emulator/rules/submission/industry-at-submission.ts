import { account, errorIf, fieldError, hasValue } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'industry-at-submission',
  phases: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour D; CSV-F, PAND; drafts may lack it (B.2)',
  description: 'Submission needs an industry.',
  errors: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'customer.account.industry' }],
  check: (context) =>
    errorIf(
      !hasValue(account(context).Industry),
      fieldError('customer.account.industry', 'REQUIRED_FIELD_MISSING', 'customer.account.industry is required'),
    ),
};
