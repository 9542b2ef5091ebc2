import { address, errorIf, fieldError, hasValue } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'country-at-submission',
  phases: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour D; CSV-F, PAND; drafts may lack it (B.2)',
  description: 'Submission needs a country.',
  errors: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'customer.account.address.countryCode' }],
  check: (context) =>
    errorIf(
      !hasValue(address(context).CountryCode),
      fieldError(
        'customer.account.address.countryCode',
        'REQUIRED_FIELD_MISSING',
        'customer.account.address.countryCode is required',
      ),
    ),
};
