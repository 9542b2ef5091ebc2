import { address, hasValue, isNationalSecurity, requiredError, singleErrorRule } from '../accessors.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { countriesWithoutPostalCode } from '../tables/countriesWithoutPostalCode.ts';

interface Row {
  readonly name: string;
  readonly source: string;
  readonly description: string;
  readonly member: 'PostalCode' | 'StateOrRegion';
  readonly isNeededIn: (country: string) => boolean;
}

/** Members that the country of an address makes necessary. Without a country nothing is known to be missing. */
const table: readonly Row[] = [
  {
    name: 'postal-code-present',
    source: 'behaviour D.12, D.40; CSV-F, CSV-NP; the code is inferred',
    description: 'An address has a postal code, unless its country has none',
    member: 'PostalCode',
    isNeededIn: (country) => !countriesWithoutPostalCode.has(country),
  },
  {
    name: 'state-present-in-us',
    source: 'behaviour D.10; CSV-F, LD; the code is inferred',
    description: 'An address in the United States has a state',
    member: 'StateOrRegion',
    isNeededIn: (country) => country === 'US',
  },
];

export const rules: readonly Rule[] = table.map(({ member, isNeededIn, description, ...rule }) => {
  const isMissing = (context: RuleContext): boolean => {
    const { CountryCode, [member]: value } = address(context);
    return hasValue(CountryCode) && isNeededIn(`${CountryCode}`) && !isNationalSecurity(context) && !hasValue(value);
  };
  /** Accepted records may lack the member until submission (behaviour D.13), so an update need not add it. */
  const wasMissing = (context: RuleContext): boolean =>
    context.phase === 'update' && context.stored !== null && isMissing({ ...context, proposed: context.stored });
  return singleErrorRule({
    ...rule,
    phases: ['create', 'update', 'submit'],
    reason: 'BUSINESS_VALIDATION_FAILED',
    evidence: 'documented',
    description: `${description}, or it concerns national security; an update may leave it out where it was missing before.`,
    error: requiredError(`Customer.Account.Address.${member}`),
    isViolated: (context) => isMissing(context) && !wasMissing(context),
  });
});
