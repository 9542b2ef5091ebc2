import type { FidelityNote } from '../rule.ts';

/** Review, invitations and tasks: sections C, E and F of docs/behaviour.md. */
export const lifecycle: readonly FidelityNote[] = [
  {
    name: 'pending-at-creation',
    evidence: 'documented',
    source: 'behaviour B.2, C.6; LD',
    description: 'A new partner referral is in Pending Submission, whatever ReviewStatus was sent.',
    implementedIn: 'emulator/domain/opportunityMapper.ts',
  },
  {
    name: 'omitted-review-status',
    evidence: 'observed',
    source: 'behaviour C.6; SHARE',
    description:
      'In the Sandbox an update without ReviewStatus sets it to null, and the record can then not be submitted. In production the status stays (inferred).',
    implementedIn: 'emulator/domain/opportunityMapper.ts',
  },
  {
    name: 'action-required-stays',
    evidence: 'observed',
    source: 'behaviour C.2, C.3; SHARE',
    description:
      'In the Sandbox an update in Action Required keeps the status; another submission or a simulated review changes it. In production the status goes back to Submitted, as documented.',
    implementedIn: 'emulator/operations/UpdateOpportunity.ts',
  },
  {
    name: 'any-stage-order',
    evidence: 'observed',
    source: 'behaviour C.5; PM, PO',
    description: 'After the review an update may set any stage, in any order.',
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
    description: 'An AWS referral created in the Sandbox returns the usual response; a PENDING invitation follows.',
    implementedIn: 'emulator/domain/createReferral.ts',
  },
  {
    name: 'postal-code-blank-until-submission',
    evidence: 'observed',
    source: 'behaviour D; RR',
    description:
      'An update may leave postal code and state empty where they were empty before: drafts and accepted records may lack them until submission.',
    implementedIn: 'emulator/rules/opportunity/required-on-update.ts',
  },
  {
    name: 'invitation-by-id-or-arn',
    evidence: 'observed',
    source: 'behaviour E.2; RR, M, PM',
    description: 'Operations accept the id or the ARN of an invitation.',
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
    description:
      'The members of an invitation come from the referral; EngagementTitle has the first 40 characters of its title.',
    implementedIn: 'emulator/domain/invitationMapper.ts',
  },
  {
    name: 'hidden-before-acceptance',
    evidence: 'documented',
    source: 'behaviour E.6; DG-aws',
    description: 'An invitation does not contain street, city, postal code, contacts and related entities.',
    implementedIn: 'emulator/domain/invitationMapper.ts',
  },
  {
    name: 'accepted-referral',
    evidence: 'observed',
    source: 'behaviour E.7; RR',
    description: 'An accepted referral can be read with its original CreatedDate and members, in status Approved.',
    implementedIn: 'emulator/domain/acceptInvitation.ts',
  },
  {
    name: 'rejected-referral',
    evidence: 'documented',
    source: 'behaviour E.9; LD, DG-aws',
    description:
      'After a rejection the opportunity cannot be read, and the invitation has neither Payload nor EngagementDescription. RejectionReason is optional.',
    implementedIn: 'emulator/operations/RejectEngagementInvitation.ts',
  },
  {
    name: 'task-complete-at-once',
    evidence: 'observed',
    source: 'behaviour F.2; RR, PO, L2O',
    description:
      'Tasks are COMPLETE in their first response; a flag or a setting of the account makes them IN_PROGRESS first, as documented.',
    implementedIn: 'emulator/domain/engagementTask.ts',
  },
  {
    name: 'task-id',
    evidence: 'observed',
    source: 'behaviour F.4, J; RR',
    description: 'Task ids start with task-, not with oit-.',
    implementedIn: 'emulator/resourceIds.ts',
  },
  {
    name: 'task-token',
    evidence: 'observed',
    source: 'behaviour F.6, F.7; DG-aws, SHARE',
    description:
      'The same token and payload return the same task, also a failed one; another payload is a ConflictException.',
    implementedIn: 'emulator/store/clientTokenStore.ts',
  },
  {
    name: 'visibility-only-written-back',
    evidence: 'observed',
    source: 'behaviour F.8; RR',
    description:
      'A submission for visibility only sets PrimaryNeedsFromAws to the need for no support; a submission for co-sell keeps the list.',
    implementedIn: 'emulator/domain/submitOpportunity.ts',
  },
  {
    name: 'task-failure-message',
    evidence: 'observed',
    source: 'behaviour A.21, F.9; SHARE',
    description: 'The Message of a failed task contains all its errors in one line.',
    implementedIn: 'emulator/domain/engagementTask.ts',
  },
  {
    name: 'review-text-read-only',
    evidence: 'documented',
    source: 'behaviour C.1, C.3.1; LD, PM',
    description:
      'Callers cannot write ReviewComments and ReviewStatusReason. In the Sandbox ReviewComments may accompany a change of ReviewStatus.',
    implementedIn: 'emulator/domain/opportunityMapper.ts',
  },
  {
    name: 'locks-follow-true-status',
    evidence: 'inferred',
    source: 'since-launch Q.6; SPA',
    description:
      'Locks follow the last status of a record also after an update has left ReviewStatus out; an Approved record can be set to Approved again.',
    implementedIn: 'emulator/domain/awsStateAfterUpdate.ts',
  },
  {
    name: 'visibility-only-need-accepted',
    evidence: 'documented',
    source: 'behaviour F.8, J.25, since-launch Q.1; LD (prose)',
    description:
      'CreateOpportunity and UpdateOpportunity accept the need for no support in the spelling that GetOpportunity returns.',
    implementedIn: 'emulator/contract/checkRequest.ts',
  },
  {
    name: 'co-sell-after-visibility-only',
    evidence: 'inferred',
    source: 'behaviour D.25, F.8',
    description:
      'When an update names a co-sell need on a record submitted for visibility only, the AWS summary changes to Co-Sell with full visibility.',
    implementedIn: 'emulator/domain/awsStateAfterUpdate.ts',
  },
  {
    name: 'stage-at-creation',
    evidence: 'contested',
    source: 'since-launch Q.2; LD, PM against RFP',
    description: 'CreateOpportunity keeps the stage that was sent; one client reports that production sets Prospect.',
    implementedIn: 'emulator/domain/opportunityMapper.ts',
  },
];
