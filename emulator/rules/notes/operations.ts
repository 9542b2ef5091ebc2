import type { FidelityNote } from '../rule.ts';

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
    description: 'Submission, assignment and edits by AWS change LastModifiedDate.',
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
    name: 'insights-before-commitment',
    evidence: 'documented',
    source: 'since-launch J.4.10; SG-create',
    description:
      'In the stages Committed, Launched and Closed Lost the AWS summary has no AwsProductsSpendInsightsBySource.',
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
    name: 'estimates',
    evidence: 'documented',
    source: 'since-launch J.4, behaviour D; DG-deal, DS, PM',
    description:
      'An EstimationUrl without Amount gives the amount; beside one it stays only when it is a calculator link whose sum is the amount. The control plane says what an estimate amounts to; one that it has not set fits any amount.',
    implementedIn: 'emulator/domain/customerSpend.ts',
  },
  {
    name: 'contract-duration',
    evidence: 'documented',
    source: 'since-launch J.5; DG-deal; the entries that the service adds are inferred in their amounts',
    description:
      'With ExpectedContractDuration the entry of AWS comes first and the one of the partner second; the service adds either. Left out of an update the duration stays, an explicit null ends it. Without it TargetCompany is rewritten to AWS.',
    implementedIn: 'emulator/domain/customerSpend.ts',
  },
  {
    name: 'association-keeps-the-lock',
    evidence: 'observed',
    source: 'since-launch J.9; RR Nov and Dec 2025',
    description:
      'An association leaves LastModifiedDate as it is. Until February 2025 it changed it: --association-modifies.',
    implementedIn: 'emulator/operations/AssociateOpportunity.ts',
  },
  {
    name: 'tags-are-write-only',
    evidence: 'documented',
    source: 'since-launch B.2, J.2; BC',
    description: 'Tags of CreateOpportunity are stored, and returned by no operation of the contract.',
    implementedIn: 'emulator/operations/CreateOpportunity.ts',
  },
  {
    name: 'assignee-phone',
    evidence: 'inferred',
    source: 'since-launch J.2; BC has the member in the request, no source says where it is read back',
    description: 'Assignee.Phone becomes the Phone of the owner in OpportunityTeam.',
    implementedIn: 'emulator/operations/AssignOpportunity.ts',
  },
  {
    name: 'lead-invitations',
    evidence: 'observed',
    source: 'since-launch D, G.3; LT; text of title, description and message are inferred',
    description:
      'The control plane sends invitations to leads, with EnrichmentContext. They last five years in the Sandbox, and are rejected like others.',
    implementedIn: 'emulator/domain/leadInvitation.ts',
  },
  {
    name: 'unregistered-account',
    evidence: 'documented',
    source: 'since-launch A.4, M.3; SPA, BC; the text is inferred',
    description: 'An account that the control plane takes out of a catalog gets AccessDeniedException with its Reason.',
    implementedIn: 'emulator/authorization.ts',
  },
];
