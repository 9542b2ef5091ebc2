import { address, errorIf, fieldError, hasValue, isNationalSecurity } from '../accessors.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { countriesWithoutPostalCode } from '../tables/countriesWithoutPostalCode.ts';

const field = 'customer.account.address.postalCode';

/** Without a country nothing is known to be missing; that the country is, country-at-submission tells. */
function isMissing(context: RuleContext): boolean {
  const { CountryCode, PostalCode } = address(context);
  return (
    hasValue(CountryCode) &&
    !countriesWithoutPostalCode.has(`${CountryCode}`) &&
    !isNationalSecurity(context) &&
    !hasValue(PostalCode)
  );
}
/** Accepted records may lack it until submission (behaviour D), so an update need not add what was never there. */
const missingBefore = (context: RuleContext): boolean =>
  context.phase === 'update' && context.stored !== null && isMissing({ ...context, proposed: context.stored });

export const rule: Rule = {
  name: 'postal-code-present',
  phases: ['create', 'update', 'submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour D; CSV-F, CSV-NP; the code is inferred',
  description:
    'An address has a postal code, unless its country has none or the opportunity concerns national security; an update may leave it out where it was never there.',
  errors: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: field }],
  check: (context) =>
    errorIf(
      isMissing(context) && !missingBefore(context),
      fieldError(field, 'REQUIRED_FIELD_MISSING', `${field} is required`),
    ),
};
