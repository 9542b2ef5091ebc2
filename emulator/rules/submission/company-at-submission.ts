import { account, errorIf, fieldError, hasValue, isNationalSecurity } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'company-at-submission',
  phases: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour D; CSV-F, PAND; drafts may lack it (B.2)',
  description: 'Submission needs a company name, unless it concerns national security.',
  errors: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'customer.account.companyName' }],
  check: (context) =>
    errorIf(
      !hasValue(account(context).CompanyName) && !isNationalSecurity(context),
      fieldError('customer.account.companyName', 'REQUIRED_FIELD_MISSING', 'customer.account.companyName is required'),
    ),
};
