import type { FidelityNote } from '../rule.ts';

/** Documented or reported, and not implemented on purpose. */
export const notImplemented: readonly FidelityNote[] = [
  {
    name: 'other-industry',
    evidence: 'observed',
    source: 'behaviour D; RR against CSV-F, PAND',
    description: 'Industry Other is accepted without OtherIndustry, and OtherIndustry with any industry.',
    implementedIn: null,
  },
  {
    name: 'older-locks-after-approval',
    evidence: 'documented',
    source: 'behaviour C.4; CSV-F (older integration)',
    description:
      'StateOrRegion, OtherIndustry and NationalSecurity stay editable after approval: only older sources say otherwise.',
    implementedIn: null,
  },
  {
    name: 'end-stages',
    evidence: 'reported',
    source: 'since-launch Q.7, behaviour C.4.6; WSP, CSV-F (older integration)',
    description:
      'Opportunities in Launched and Closed Lost stay editable: no page of this API says otherwise. `--vary end-stages-closed` closes them.',
    implementedIn: null,
  },
  {
    name: 'closed-lost-at-creation',
    evidence: 'reported',
    source: 'since-launch Q.1; WSP',
    description:
      'An opportunity can be created in Closed Lost, with its reason: one vendor says that it cannot, and the launch document lists the stage.',
    implementedIn: null,
  },
  {
    name: 'flat-renewal-parent',
    evidence: 'documented',
    source: 'behaviour D; CSV-F (older integration)',
    description: 'A flat renewal is accepted without RelatedOpportunityIdentifier.',
    implementedIn: null,
  },
  {
    name: 'launch-extras',
    evidence: 'documented',
    source: 'behaviour D; CSV-F (older integration)',
    description:
      'Launched requires neither AwsAccountId nor SoftwareRevenue: the emulator does not know the programs of a partner.',
    implementedIn: null,
  },
  {
    name: 'national-security-masking',
    evidence: 'documented',
    source: 'behaviour D; CSV-F (older integration)',
    description: 'NationalSecurity Yes neither forces a country nor masks members.',
    implementedIn: null,
  },
  {
    name: 'other-solution',
    evidence: 'documented',
    source: 'behaviour D, J; LD against M',
    description:
      'A solution named Other cannot be associated, as the pattern rejects it; so OtherSolutionDescription is never required for it.',
    implementedIn: null,
  },
  {
    name: 'software-revenue-dates',
    evidence: 'observed',
    source: 'behaviour D; RR',
    description: 'Dates of SoftwareRevenue may lie in the past.',
    implementedIn: null,
  },
  {
    name: 'software-revenue-order',
    evidence: 'reported',
    source: 'since-launch Q.13; WSP',
    description:
      'SoftwareRevenue may end before it begins, or without a beginning: one vendor says that both are rejected, and not whether by the service or by its own form.',
    implementedIn: null,
  },
  {
    name: 'aws-account-id-digits',
    evidence: 'reported',
    source: 'since-launch Q.13, since-launch J.3.11; WSP against BC',
    description:
      'AwsAccountId accepts up to 12 letters and digits, as the pattern of the model since December 2024 does: that it must have 12 digits is told by an older list.',
    implementedIn: null,
  },
  {
    name: 'channels-empty',
    evidence: 'observed',
    source: 'behaviour D; RR',
    description: 'A marketing activity may have an empty list of channels.',
    implementedIn: null,
  },
  {
    name: 'assignment-titles',
    evidence: 'documented',
    source: 'behaviour B.2; M, LD',
    description: 'AssignOpportunity accepts any BusinessTitle.',
    implementedIn: null,
  },
  {
    name: 'unknown-products',
    evidence: 'inferred',
    source: 'behaviour C.3.7, since-launch J.6.2',
    description:
      'AssociateOpportunity accepts any product code for AwsProducts, unless it has the form of another type: the emulator has no list of AWS products.',
    implementedIn: null,
  },
];
