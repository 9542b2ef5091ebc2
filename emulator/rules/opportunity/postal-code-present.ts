import { address, fault, isNationalSecurity, isSet, when } from '../read.ts';
import type { Rule } from '../rule.ts';
import { withoutPostalCode } from '../tables/withoutPostalCode.ts';

export const rule: Rule = {
  name: 'postal-code-present',
  at: ['create', 'submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts D; CSV-F, CSV-NP',
  says: 'An address has a postal code, unless its country has none or the opportunity concerns national security.',
  answers: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'customer.account.address.postalCode' }],
  check: (facts) => {
    const { CountryCode, PostalCode } = address(facts);
    // Without a country nothing is known to be missing; that the country is, country-at-submission tells.
    const due = isSet(CountryCode) && !withoutPostalCode.has(`${CountryCode}`) && !isNationalSecurity(facts);
    const field = 'customer.account.address.postalCode';
    return when(due && !isSet(PostalCode), fault(field, 'REQUIRED_FIELD_MISSING', `${field} is required`));
  },
};
