import type { FidelityNote } from './note.ts';

/** Section B.2 of the facts: what each operation does. */
export const operations: readonly FidelityNote[] = [
  {
    name: 'bare-draft',
    evidence: 'documented',
    source: 'behaviour B.2, D; PAND against CSV-F',
    description:
      'Catalog and ClientToken make a draft. What a submission needs is asked for at submission; what completes a parent that was sent, at once.',
    implementedIn: 'emulator/operations/CreateOpportunity.ts',
  },
  {
    name: 'read-defaults',
    evidence: 'observed',
    source: 'behaviour B.2; RR, L2O',
    description:
      'A new record has NationalSecurity No, Marketing.Source None, type Net New Business and stage Prospect when they were not sent.',
    implementedIn: 'emulator/domain/opportunityMapper.ts',
  },
  {
    name: 'owner-in-team',
    evidence: 'observed',
    source: 'behaviour B.2; RR',
    description: 'The service puts an OpportunityOwner before the team that was sent.',
    implementedIn: 'emulator/domain/opportunityMapper.ts',
  },
  {
    name: 'create-token',
    evidence: 'observed',
    source: 'behaviour B.2; LD, SHARE',
    description:
      'The same ClientToken and body give the first opportunity again; another body is a ConflictException, even after a create that failed.',
    implementedIn: 'emulator/store/clientTokenStore.ts',
  },
  {
    name: 'related-not-at-create',
    evidence: 'documented',
    source: 'behaviour B.2; DG-assoc',
    description: 'Related entities sent to CreateOpportunity are ignored.',
    implementedIn: 'emulator/operations/CreateOpportunity.ts',
  },
  {
    name: 'full-replacement',
    evidence: 'observed',
    source: 'behaviour B.2, C.6; LD, SHARE',
    description: 'UpdateOpportunity replaces the whole record: what is left out becomes null.',
    implementedIn: 'emulator/domain/opportunityMapper.ts',
  },
  {
    name: 'optimistic-lock',
    evidence: 'observed',
    source: 'behaviour C.6; LD, PAND',
    description: 'An update whose LastModifiedDate is not the current one is a ConflictException.',
    implementedIn: 'emulator/operations/UpdateOpportunity.ts',
  },
  {
    name: 'every-change-moves-the-lock',
    evidence: 'observed',
    source: 'behaviour C.6; RR',
    description: 'Submission, association, assignment and edits by AWS all change LastModifiedDate.',
    implementedIn: 'emulator/domain/saveChanges.ts',
  },
  {
    name: 'read-after-create',
    evidence: 'observed',
    source: 'behaviour B.2; PAND',
    description: 'By flag, or by account, a new opportunity is not found for a while, by no call and in no list.',
    implementedIn: 'emulator/domain/processDueWork.ts',
  },
  {
    name: 'list-defaults',
    evidence: 'documented',
    source: 'behaviour B.2; LD, M',
    description: 'Lists hold 20 a page; opportunities by LastModifiedDate and solutions by Identifier, descending.',
    implementedIn: 'emulator/operations/ListOpportunities.ts',
  },
  {
    name: 'after-is-inclusive',
    evidence: 'documented',
    source: 'behaviour B.2; LD',
    description: 'AfterLastModifiedDate includes its instant.',
    implementedIn: 'emulator/operations/ListOpportunities.ts',
  },
  {
    name: 'empty-filter',
    evidence: 'observed',
    source: 'behaviour B.2; RR',
    description: 'An empty list or null filters nothing.',
    implementedIn: 'emulator/operations/ListOpportunities.ts',
  },
  {
    name: 'summary-amount',
    evidence: 'observed',
    source: 'behaviour B.2; RR',
    description: 'Amounts of a list row have one decimal at least: 531.0 where GetOpportunity shows 531.',
    implementedIn: 'emulator/operations/ListOpportunities.ts',
  },
  {
    name: 'associate-solution-nulls-description',
    evidence: 'observed',
    source: 'behaviour B.2; RR',
    description: 'Attaching a solution nulls Project.OtherSolutionDescription; attaching an offer does not.',
    implementedIn: 'emulator/operations/AssociateOpportunity.ts',
  },
  {
    name: 'offer-read-back',
    evidence: 'observed',
    source: 'behaviour B.2, J; RR',
    description: 'An offer is given as ARN and read back as its bare id.',
    implementedIn: 'emulator/operations/AssociateOpportunity.ts',
  },
  {
    name: 'associate-at-any-stage',
    evidence: 'documented',
    source: 'behaviour C.4, J; DG-assoc against PAND',
    description:
      'Associations may change at any stage, also during the review: one source says so, the other is unverified.',
    implementedIn: 'emulator/operations/AssociateOpportunity.ts',
  },
  {
    name: 'summary-before-submission',
    evidence: 'observed',
    source: 'behaviour B.2; SHARE',
    description: 'InvolvementType and Visibility of the AWS summary are blank before submission.',
    implementedIn: 'emulator/operations/GetAwsOpportunitySummary.ts',
  },
  {
    name: 'hidden-referral',
    evidence: 'observed',
    source: 'behaviour B.2; PAND',
    description: 'An AWS referral is not found until its invitation is accepted.',
    implementedIn: 'emulator/operations/GetOpportunity.ts',
  },
  {
    name: 'calculator-link',
    evidence: 'observed',
    source: 'behaviour D; PM',
    description: 'An EstimationUrl that is no calculator link is set to null without an error; the amount stays.',
    implementedIn: 'emulator/rules/estimationUrls.ts',
  },
];
