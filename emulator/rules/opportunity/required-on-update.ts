import { address, hasValue, isNationalSecurity, memberAt, requiredError, singleErrorRule } from '../accessors.ts';
import type { EvidenceLevel, Rule, RuleContext } from '../rule.ts';
import { countriesWithoutPostalCode } from '../tables/countriesWithoutPostalCode.ts';

interface Row {
  readonly name: string;
  readonly member: string;
  readonly evidence: EvidenceLevel;
  readonly source: string;
  /** When an update may lack the member; by default never. */
  readonly exemption?: { readonly description: string; readonly applies: (context: RuleContext) => boolean };
}

/** A draft may be created without the member, and what GetOpportunity returns can be sent back (since-launch Q.1). */
const notStored = (
  member: string,
  ...others: readonly (readonly [description: string, (context: RuleContext) => boolean])[]
) => ({
  description: ['the record has none', ...others.map(([description]) => description)].join(' or '),
  applies: (context: RuleContext) =>
    !hasValue(memberAt(context.stored, member)) || others.some(([, applies]) => applies(context)),
});
const secret = ['it concerns national security', isNationalSecurity] as const;
const country = (context: RuleContext): string => address(context).CountryCode ?? '';

/** Required members: an update that leaves them out is rejected and does not set them to null. */
const table: readonly Row[] = [
  {
    name: 'marketing-source-on-update',
    member: 'Marketing.Source',
    evidence: 'observed',
    source: 'behaviour D.19, A.20; PAND, since about May 2026',
  },
  {
    name: 'stage-on-update',
    member: 'LifeCycle.Stage',
    evidence: 'observed',
    source: 'since-launch Q.4; SPA, RFP, RLW',
  },
  {
    name: 'account-on-update',
    member: 'Customer.Account',
    evidence: 'observed',
    source: 'since-launch Q.4; SPA, RFP, RLW',
    exemption: notStored('Customer.Account'),
  },
  {
    name: 'project-on-update',
    member: 'Project',
    evidence: 'observed',
    source: 'since-launch Q.4; RFP, RLW',
    exemption: notStored('Project'),
  },
  {
    name: 'postal-code-on-update',
    member: 'Customer.Account.Address.PostalCode',
    evidence: 'inferred',
    source: 'behaviour D.12, D.13, D.40, since-launch Q.4; CSV-F, CSV-NP',
    exemption: notStored(
      'Customer.Account.Address.PostalCode',
      ['its new country has no postal codes', (context) => countriesWithoutPostalCode.has(country(context))],
      ['its address has no country', (context) => country(context) === ''],
      secret,
    ),
  },
  {
    name: 'state-on-update',
    member: 'Customer.Account.Address.StateOrRegion',
    evidence: 'inferred',
    source: 'behaviour D.10, D.13, since-launch Q.4; CSV-F, LD',
    exemption: notStored(
      'Customer.Account.Address.StateOrRegion',
      ['its new country is not the United States', (context) => country(context) !== 'US'],
      secret,
    ),
  },
];

export const rules: readonly Rule[] = table.map(({ name, member, evidence, source, exemption }) =>
  singleErrorRule({
    name,
    phases: ['update'],
    reason: 'BUSINESS_VALIDATION_FAILED',
    evidence,
    source,
    description: `An update needs ${member}${exemption ? `, unless ${exemption.description}` : ''}.`,
    error: requiredError(member),
    isViolated: (context) => !hasValue(memberAt(context.proposed, member)) && !exemption?.applies(context),
  }),
);
