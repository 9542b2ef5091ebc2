import type { FidelityNote } from './note.ts';

/** Sections C, E and F of the facts: review, engagements, tasks. */
export const lifecycle: readonly FidelityNote[] = [
  {
    name: 'born-pending',
    evidence: 'documented',
    source: 'behaviour B.2, C.6; LD',
    description:
      'A new partner referral is Pending Submission, whatever was sent; that the sent value would count is only inferred.',
    implementedIn: 'emulator/domain/opportunityMapper.ts',
  },
  {
    name: 'omitted-review-status',
    evidence: 'observed',
    source: 'behaviour C.6; SHARE',
    description:
      'In the Sandbox an update without ReviewStatus nulls it, and the record can then not be submitted; in production it stays (inf).',
    implementedIn: 'emulator/domain/opportunityMapper.ts',
  },
  {
    name: 'action-required-stays',
    evidence: 'observed',
    source: 'behaviour C.2, C.3; SHARE',
    description:
      'In the Sandbox an update in Action Required leaves the status as sent, and submitting again or playing the review moves it on; in production it goes back to Submitted, as documented.',
    implementedIn: 'emulator/operations/UpdateOpportunity.ts',
  },
  {
    name: 'any-stage-order',
    evidence: 'observed',
    source: 'behaviour C.5; PM, PO',
    description: 'Stages may be skipped once the review is over.',
    implementedIn: 'emulator/operations/UpdateOpportunity.ts',
  },
  {
    name: 'no-next-steps-history',
    evidence: 'observed',
    source: 'behaviour C.6; RR',
    description: 'NextStepsHistory is always null, as in every recording.',
    implementedIn: 'emulator/domain/opportunityMapper.ts',
  },
  {
    name: 'referral-makes-invitation',
    evidence: 'observed',
    source: 'behaviour E.1; RR, DG-sandbox',
    description: 'Creating an AWS referral in the Sandbox answers as any create; a PENDING invitation follows.',
    implementedIn: 'emulator/domain/createReferral.ts',
  },
  {
    name: 'postal-code-blank-until-submission',
    evidence: 'observed',
    source: 'behaviour D; RR',
    description:
      'An update may leave postal code and state empty where they were empty before: accepted records arrive without them.',
    implementedIn: 'emulator/rules/opportunity/required-on-update.ts',
  },
  {
    name: 'invitation-by-id-or-arn',
    evidence: 'observed',
    source: 'behaviour E.2; RR, M, PM',
    description: 'An invitation is named by id or ARN.',
    implementedIn: 'emulator/domain/invitationChecks.ts',
  },
  {
    name: 'invitation-expiry',
    evidence: 'observed',
    source: 'behaviour E.4; RR',
    description: 'An invitation expires 15 days after it was sent; once accepted its ExpirationDate is null.',
    implementedIn: 'emulator/domain/invitationMapper.ts',
  },
  {
    name: 'invitation-from-referral',
    evidence: 'observed',
    source: 'behaviour E.5; RR',
    description: 'The invitation is derived from the referral, its title cut to 40 characters.',
    implementedIn: 'emulator/domain/invitationMapper.ts',
  },
  {
    name: 'hidden-before-acceptance',
    evidence: 'documented',
    source: 'behaviour E.6; DG-aws',
    description: 'Street, city, postal code, contacts and related entities are not told before acceptance.',
    implementedIn: 'emulator/domain/invitationMapper.ts',
  },
  {
    name: 'accept-shows-all',
    evidence: 'observed',
    source: 'behaviour E.7; RR',
    description: 'Accepting shows the record with its first CreatedDate and all it was created with, Approved.',
    implementedIn: 'emulator/domain/acceptInvitation.ts',
  },
  {
    name: 'reject-hides',
    evidence: 'documented',
    source: 'behaviour E.9; LD, DG-aws',
    description: 'After a rejection the opportunity stays out of reach; a reason is optional.',
    implementedIn: 'emulator/operations/RejectEngagementInvitation.ts',
  },
  {
    name: 'task-complete-at-once',
    evidence: 'observed',
    source: 'behaviour F.2; RR, PO, L2O',
    description:
      'Tasks are COMPLETE in their first reply; by flag or per account they are IN_PROGRESS first, as documented.',
    implementedIn: 'emulator/domain/engagementTask.ts',
  },
  {
    name: 'task-id',
    evidence: 'observed',
    source: 'behaviour F.4, J; RR',
    description: 'Task ids begin with task-, not oit-.',
    implementedIn: 'emulator/resourceIds.ts',
  },
  {
    name: 'task-token',
    evidence: 'observed',
    source: 'behaviour F.6, F.7; DG-aws, SHARE',
    description:
      'The same token and payload report the same task, a failed one too; another payload is a ConflictException.',
    implementedIn: 'emulator/store/clientTokenStore.ts',
  },
  {
    name: 'visibility-only-written-back',
    evidence: 'observed',
    source: 'behaviour F.8; RR',
    description:
      'Submitting for visibility only sets PrimaryNeedsFromAws to the value that asks for no support; co-sell keeps the list.',
    implementedIn: 'emulator/domain/submitOpportunity.ts',
  },
  {
    name: 'task-failure-message',
    evidence: 'observed',
    source: 'behaviour A.21, F.9; SHARE',
    description: 'A failed task tells its faults in one flat message.',
    implementedIn: 'emulator/domain/engagementTask.ts',
  },
];
