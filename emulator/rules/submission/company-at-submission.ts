import { account, fault, isNationalSecurity, isSet, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'company-at-submission',
  at: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts D; CSV-F, PAND; drafts may lack it (B.2)',
  says: 'Submission needs a company name, unless it concerns national security.',
  answers: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'customer.account.companyName' }],
  check: (facts) =>
    when(
      !isSet(account(facts).CompanyName) && !isNationalSecurity(facts),
      fault('customer.account.companyName', 'REQUIRED_FIELD_MISSING', 'customer.account.companyName is required'),
    ),
};
