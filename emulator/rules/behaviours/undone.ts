import type { Behaviour } from './behaviour.ts';

/** Documented or claimed, and left undone on purpose. */
export const undone: readonly Behaviour[] = [
  {
    name: 'other-industry',
    evidence: 'obs',
    source: 'facts D; RR against CSV-F, PAND',
    says: 'Industry Other is accepted without OtherIndustry, and OtherIndustry with any industry.',
    where: null,
  },
  {
    name: 'older-locks-after-approval',
    evidence: 'doc',
    source: 'facts C.4; CSV-F (older integration)',
    says: "State, company and national security stay editable after approval: only the newer page's seven members are fixed.",
    where: null,
  },
  {
    name: 'locks-after-launch',
    evidence: 'doc',
    source: 'facts C.4; CSV-F (older integration)',
    says: 'A launched opportunity stays editable: no page of this API says otherwise.',
    where: null,
  },
  {
    name: 'flat-renewal-parent',
    evidence: 'doc',
    source: 'facts D; CSV-F (older integration)',
    says: 'A flat renewal is accepted without RelatedOpportunityIdentifier.',
    where: null,
  },
  {
    name: 'launch-extras',
    evidence: 'doc',
    source: 'facts D; CSV-F (older integration)',
    says: "AwsAccountId and SoftwareRevenue are not asked for at Launched: the partner's programs are not known here.",
    where: null,
  },
  {
    name: 'national-security-masking',
    evidence: 'doc',
    source: 'facts D; CSV-F (older integration)',
    says: 'National security forces no country and masks nothing.',
    where: null,
  },
  {
    name: 'other-solution',
    evidence: 'doc',
    source: 'facts D, J; LD against M',
    says: 'A solution named Other cannot be associated: the pattern refuses it, so OtherSolutionDescription is never required for it.',
    where: null,
  },
  {
    name: 'software-revenue-dates',
    evidence: 'obs',
    source: 'facts D; RR',
    says: 'Dates of SoftwareRevenue may lie in the past.',
    where: null,
  },
  {
    name: 'channels-empty',
    evidence: 'obs',
    source: 'facts D; RR',
    says: 'A marketing activity may have an empty list of channels.',
    where: null,
  },
  {
    name: 'target-company',
    evidence: 'obs',
    source: 'facts D; RR, PAND',
    says: 'TargetCompany of a spend is any text of 1 to 80 characters.',
    where: null,
  },
  {
    name: 'assignment-titles',
    evidence: 'doc',
    source: 'facts B.2; M, LD',
    says: 'AssignOpportunity takes any business title.',
    where: null,
  },
];
