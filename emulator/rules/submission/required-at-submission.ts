import { hasValue, isNationalSecurity, kebabName, memberAt, requiredError, singleErrorRule } from '../accessors.ts';
import type { EvidenceLevel, Rule, RuleContext } from '../rule.ts';
import { countriesWithoutPostalCode } from '../tables/countriesWithoutPostalCode.ts';

/** A case in which a submission does not need the member. */
interface Exemption {
  readonly description: string;
  readonly applies: (context: RuleContext) => boolean;
}
const nationalSecurity: Exemption = { description: 'it concerns national security', applies: isNationalSecurity };
const country = ({ proposed }: RuleContext): string =>
  `${memberAt(proposed, 'Customer.Account.Address.CountryCode') ?? ''}`;
const noPostalCodes: Exemption = {
  description: 'its country is unknown or has no postal codes',
  applies: (context) => country(context) === '' || countriesWithoutPostalCode.has(country(context)),
};
const outsideUs: Exemption = {
  description: 'its address is outside of the United States',
  applies: (context) => country(context) !== 'US',
};
const visibilityOnly: Exemption = {
  description: 'it is for visibility only',
  applies: ({ submission }) => submission?.InvolvementType === 'For Visibility Only',
};

/** Members that a submission to AWS needs. A draft may lack them (behaviour B.2). */
const table: readonly (readonly [member: string, EvidenceLevel, source: string, ...exemptions: Exemption[]])[] = [
  ['Customer.Account.Address.CountryCode', 'documented', 'behaviour D.5; CSV-F, PAND'],
  [
    'Customer.Account.Address.PostalCode',
    'documented',
    'behaviour D.12, D.40, since-launch Q.10; CSV-F, CSV-NP, CLQ; the code is inferred',
    nationalSecurity,
    noPostalCodes,
  ],
  [
    'Customer.Account.Address.StateOrRegion',
    'documented',
    'behaviour D.10, since-launch Q.10; CSV-F, LD, WAFR; the code is inferred',
    nationalSecurity,
    outsideUs,
  ],
  ['Customer.Account.CompanyName', 'documented', 'behaviour D.5, D.7; CSV-F, PAND', nationalSecurity],
  ['Customer.Account.Industry', 'documented', 'behaviour D.5; CSV-F, PAND'],
  ['Customer.Account.WebsiteUrl', 'observed', 'behaviour D.6, since-launch Q.10; LD, CSV-F, PAND', nationalSecurity],
  ['LifeCycle.TargetCloseDate', 'documented', 'behaviour D.5; CSV-F, PAND'],
  ['PrimaryNeedsFromAws', 'observed', 'behaviour D.4, F.8; SHARE, PAND; the code is inferred', visibilityOnly],
  ['Project.CustomerBusinessProblem', 'reported', 'since-launch Q.13; WSP, VND; the code is inferred'],
  ['Project.CustomerUseCase', 'observed', 'behaviour D.4; SHARE, PAND; the code is inferred'],
  ['Project.DeliveryModels', 'observed', 'behaviour D.4; SHARE, PAND; the code is inferred'],
  [
    'Project.ExpectedCustomerSpend',
    'observed',
    'behaviour D.4, since-launch Q.8; SHARE, PAND, RFP; the code is inferred',
    visibilityOnly,
  ],
  [
    'Project.SalesActivities',
    'observed',
    'behaviour D.3, A.20, since-launch Q.8; SHARE, PAND, LT, RFP; the code is inferred',
    visibilityOnly,
  ],
  ['Project.Title', 'documented', 'behaviour D.5; CSV-F, PAND'],
];

export const rules: readonly Rule[] = table.map(([member, evidence, source, ...exemptions]) =>
  singleErrorRule({
    name: `${kebabName(member)}-at-submission`,
    phases: ['submit'],
    reason: 'BUSINESS_VALIDATION_FAILED',
    evidence,
    source,
    description: `A submission needs ${member}${exemptions.length > 0 ? `, unless ${exemptions.map((one) => one.description).join(' or ')}` : ''}.`,
    error: requiredError(member),
    isViolated: (context) =>
      !hasValue(memberAt(context.proposed, member)) && !exemptions.some(({ applies }) => applies(context)),
  }),
);
