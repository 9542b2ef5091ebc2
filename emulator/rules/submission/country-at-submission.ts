import { address, fault, isSet, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'country-at-submission',
  at: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts D; CSV-F, PAND; drafts may lack it (B.2)',
  says: 'Submission needs a country.',
  answers: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'customer.account.address.countryCode' }],
  check: (facts) =>
    when(
      !isSet(address(facts).CountryCode),
      fault(
        'customer.account.address.countryCode',
        'REQUIRED_FIELD_MISSING',
        'customer.account.address.countryCode is required',
      ),
    ),
};
