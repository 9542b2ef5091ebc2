import { address, fault, isNationalSecurity, isSet, when } from '../read.ts';
import type { Facts, Rule } from '../rule.ts';
import { withoutPostalCode } from '../tables/withoutPostalCode.ts';

const field = 'customer.account.address.postalCode';

/** Without a country nothing is known to be missing; that the country is, country-at-submission tells. */
function lacks(facts: Facts): boolean {
  const { CountryCode, PostalCode } = address(facts);
  return (
    isSet(CountryCode) && !withoutPostalCode.has(`${CountryCode}`) && !isNationalSecurity(facts) && !isSet(PostalCode)
  );
}
/** Accepted records may lack it until submission (facts D), so an update need not add what was never there. */
const lackedBefore = (facts: Facts): boolean =>
  facts.moment === 'update' && facts.stored !== null && lacks({ ...facts, next: facts.stored });

export const rule: Rule = {
  name: 'postal-code-present',
  at: ['create', 'update', 'submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts D; CSV-F, CSV-NP; the code is inferred',
  says: 'An address has a postal code, unless its country has none or the opportunity concerns national security; an update may leave it out where it was never there.',
  answers: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: field }],
  check: (facts) =>
    when(lacks(facts) && !lackedBefore(facts), fault(field, 'REQUIRED_FIELD_MISSING', `${field} is required`)),
};
