import { isAllowed } from '../authorization.ts';
import type { Policy } from '../store/accountStore.ts';
import type { Task, TaskOperation } from '../store/taskStore.ts';

type RequiredAction = readonly [action: string, reason: NonNullable<Task['reason']>];

/**
 * The actions that a task performs on behalf of its caller, and the ReasonCode when the caller may not (behaviour I.3,
 * F.5; pairing [inf]).
 * CreateResourceSnapshot is left out: the documented Sandbox policy lacks it, so that every task would fail (behaviour I.4).
 */
const requiredActions: Record<TaskOperation, readonly RequiredAction[]> = {
  StartEngagementFromOpportunityTask: [
    ['GetOpportunity', 'OpportunityAccessDenied'],
    ['CreateEngagement', 'EngagementAccessDenied'],
    ['CreateResourceSnapshotJob', 'ResourceSnapshotJobAccessDenied'],
    ['StartResourceSnapshotJob', 'ResourceSnapshotJobAccessDenied'],
    ['CreateEngagementInvitation', 'InvitationAccessDenied'],
    ['SubmitOpportunity', 'OpportunityAccessDenied'],
  ],
  StartEngagementByAcceptingInvitationTask: [
    ['GetEngagementInvitation', 'InvitationAccessDenied'],
    ['AcceptEngagementInvitation', 'InvitationAccessDenied'],
    ['CreateOpportunity', 'OpportunityAccessDenied'],
    ['SubmitOpportunity', 'OpportunityAccessDenied'],
    ['CreateResourceSnapshotJob', 'ResourceSnapshotJobAccessDenied'],
    ['StartResourceSnapshotJob', 'ResourceSnapshotJobAccessDenied'],
  ],
};

/** The first action that the caller's policy does not allow; null when the task may run. */
export const findDeniedAction = (operation: TaskOperation, policy: Policy): RequiredAction | null =>
  requiredActions[operation].find(([action]) => !isAllowed(policy, action)) ?? null;
