import { allows } from '../permit.ts';
import type { Allow } from '../store/accounts.ts';
import type { Task, TaskOperation } from '../store/tasks.ts';

type Step = readonly [action: string, reason: NonNullable<Task['reason']>];

/**
 * What a task does in its caller's name, and the ReasonCode when the caller may not (facts I.3, F.5; pairing [inf]).
 * CreateResourceSnapshot is left out: the documented Sandbox policy lacks it and would let no task pass (facts I.4).
 */
const steps: Record<TaskOperation, readonly Step[]> = {
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

/** The first step that the caller's allow-list leaves out; null when the task may run. */
export const deniedStep = (operation: TaskOperation, allow: Allow): Step | null =>
  steps[operation].find(([action]) => !allows(allow, action)) ?? null;
