import type { FidelityNote } from './note.ts';

/** What each operation does: section B.2 of docs/behaviour.md. */
export const operations: readonly FidelityNote[] = [
  {
    name: 'bare-draft',
    evidence: 'documented',
    source: 'behaviour B.2, D.5, since-launch Q.10; PAND, CLQ, WAFR against CSV-F',
    description:
      'Catalog and ClientToken suffice for a draft. What a submission needs is required at submission, not at creation.',
    implementedIn: 'emulator/operations/CreateOpportunity.ts',
  },
  {
    name: 'read-defaults',
    evidence: 'observed',
    source: 'behaviour B.2; RR, L2O',
    description:
      'A new record has NationalSecurity No, Marketing.Source None, OpportunityType Net New Business and Stage Prospect unless others were sent.',
    implementedIn: 'emulator/domain/opportunityMapper.ts',
  },
  {
    name: 'owner-in-team',
    evidence: 'observed',
    source: 'behaviour B.2; RR',
    description: 'OpportunityTeam starts with an OpportunityOwner that the service adds.',
    implementedIn: 'emulator/domain/opportunityMapper.ts',
  },
  {
    name: 'create-token',
    evidence: 'observed',
    source: 'behaviour B.2; LD, SHARE',
    description:
      'The same ClientToken and body return the first opportunity; another body is a ConflictException, also after a creation that failed.',
    implementedIn: 'emulator/store/clientTokenStore.ts',
  },
  {
    name: 'token-of-another-operation',
    evidence: 'observed',
    source: 'behaviour F.7, K.6; SHARE; the response is inferred',
    description:
      'A token that another operation has used is taken for a repeat: the request does nothing and returns the id of that opportunity.',
    implementedIn: 'emulator/domain/clientTokens.ts',
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
    source: 'behaviour B.2, C.6, since-launch Q.4; LD, SHARE, SPA, RFP, RLW',
    description:
      'UpdateOpportunity replaces the whole record: optional members that are left out become null, required ones are rejected.',
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
    description:
      'With a flag or a setting of the account, a new opportunity is not found for a while, by any operation.',
    implementedIn: 'emulator/domain/processDueWork.ts',
  },
  {
    name: 'list-defaults',
    evidence: 'documented',
    source: 'behaviour B.2; LD, M',
    description:
      'Lists have 20 items a page; opportunities are sorted by LastModifiedDate and solutions by Identifier, descending.',
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
    description: 'A filter that is null or an empty list has no effect.',
    implementedIn: 'emulator/operations/ListOpportunities.ts',
  },
  {
    name: 'summary-amount',
    evidence: 'observed',
    source: 'behaviour B.2; RR',
    description: 'Amounts in list items have at least one decimal: 531.0 where GetOpportunity returns 531.',
    implementedIn: 'emulator/operations/ListOpportunities.ts',
  },
  {
    name: 'associate-solution-nulls-description',
    evidence: 'observed',
    source: 'behaviour B.2; RR',
    description: 'Associating a solution sets Project.OtherSolutionDescription to null; associating an offer does not.',
    implementedIn: 'emulator/operations/AssociateOpportunity.ts',
  },
  {
    name: 'offer-read-back',
    evidence: 'observed',
    source: 'behaviour B.2, J; RR',
    description: 'An offer is sent as an ARN and returned as its bare id.',
    implementedIn: 'emulator/operations/AssociateOpportunity.ts',
  },
  {
    name: 'associate-at-any-stage',
    evidence: 'contested',
    source: 'behaviour C.4.7, J.43; DG-assoc against PAND',
    description:
      'Associations can change at any time, also during a review and after a rejection: one source says so, the other is unverified.',
    implementedIn: 'emulator/operations/AssociateOpportunity.ts',
  },
  {
    name: 'summary-before-submission',
    evidence: 'observed',
    source: 'behaviour B.2; SHARE',
    description: 'InvolvementType and Visibility of the AWS summary are null before submission.',
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
    description: 'An EstimationUrl that is not a calculator link is set to null without an error; the amount stays.',
    implementedIn: 'emulator/rules/estimationUrls.ts',
  },
];
