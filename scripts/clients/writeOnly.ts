import type { OperationName } from '../../schemas/index.ts';

/** Values that a client can send, and that no response of the contract's operations has. docs/sdk.md lists them. */
export interface WriteOnly {
  readonly operations: readonly OperationName[];
  readonly members: readonly string[];
  readonly reason: string;
}

export const writeOnly: readonly WriteOnly[] = [
  {
    operations: ['CreateOpportunity', 'StartEngagementFromOpportunityTask', 'StartEngagementByAcceptingInvitationTask'],
    members: ['ClientToken', 'Tags.Key', 'Tags.Value'],
    reason: 'tags are read with ListTagsForResource, which is no operation of the contract; a token is never returned',
  },
  {
    operations: ['CreateOpportunity', 'UpdateOpportunity'],
    members: ['LifeCycle.ReviewComments', 'LifeCycle.ReviewStatusReason'],
    reason: 'the reviewer writes them; in the Sandbox ReviewComments may accompany a change of ReviewStatus',
  },
  {
    operations: ['CreateOpportunity', 'UpdateOpportunity'],
    members: ['LifeCycle.NextStepsHistory.Value', 'LifeCycle.NextStepsHistory.Time'],
    reason: 'documented as the history of the service, and null in every recording',
  },
  {
    operations: ['UpdateOpportunity'],
    members: ['LastModifiedDate'],
    reason: 'the lock of the version that was read: the update makes a new one',
  },
  {
    operations: ['AssignOpportunity'],
    members: ['Assignee.BusinessTitle'],
    reason: 'the assignee becomes the OpportunityOwner',
  },
];
