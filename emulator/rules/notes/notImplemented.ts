import type { FidelityNote } from './note.ts';

/** Documented or claimed, and left undone on purpose. */
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
      "State, company and national security stay editable after approval: only the newer page's seven members are fixed.",
    implementedIn: null,
  },
  {
    name: 'locks-after-launch',
    evidence: 'documented',
    source: 'behaviour C.4; CSV-F (older integration)',
    description: 'A launched opportunity stays editable: no page of this API says otherwise.',
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
      "AwsAccountId and SoftwareRevenue are not asked for at Launched: the partner's programs are not known here.",
    implementedIn: null,
  },
  {
    name: 'national-security-masking',
    evidence: 'documented',
    source: 'behaviour D; CSV-F (older integration)',
    description: 'National security forces no country and masks nothing.',
    implementedIn: null,
  },
  {
    name: 'other-solution',
    evidence: 'documented',
    source: 'behaviour D, J; LD against M',
    description:
      'A solution named Other cannot be associated: the pattern refuses it, so OtherSolutionDescription is never required for it.',
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
    name: 'channels-empty',
    evidence: 'observed',
    source: 'behaviour D; RR',
    description: 'A marketing activity may have an empty list of channels.',
    implementedIn: null,
  },
  {
    name: 'target-company',
    evidence: 'observed',
    source: 'behaviour D; RR, PAND',
    description: 'TargetCompany of a spend is any text of 1 to 80 characters.',
    implementedIn: null,
  },
  {
    name: 'assignment-titles',
    evidence: 'documented',
    source: 'behaviour B.2; M, LD',
    description: 'AssignOpportunity takes any business title.',
    implementedIn: null,
  },
];
