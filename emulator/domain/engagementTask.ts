import type { AwsSubmission } from '../../schemas/index.ts';
import { ApiError, notFound } from '../apiError.ts';
import { formatMilliseconds } from '../contract/instant.ts';
import { arns } from '../resourceIds.ts';
import type { Caller, InjectedTaskFailure } from '../store/accountStore.ts';
import type { TokenUse } from '../store/clientTokenStore.ts';
import type { Task, TaskOperation } from '../store/taskStore.ts';
import type { World } from '../world.ts';
import { acceptInvitation } from './acceptInvitation.ts';
import { previousResponse } from './clientTokens.ts';
import { assertInvitationPending } from './invitationChecks.ts';
import { assertSubmittable, type SubmitDeps, submitOpportunity } from './submitOpportunity.ts';
import { findDeniedAction } from './taskPermissions.ts';

export type TaskDeps = SubmitDeps & Pick<World, 'tasks' | 'tokens' | 'settings' | 'atomically'>;

/**
 * Starts a task, or returns the one that the token already started (behaviour F.6, F.7). `assertStartable` throws for what is
 * wrong at once; the same is checked again when the task runs.
 */
export function startTask(
  tokenUse: TokenUse,
  work: { readonly operation: TaskOperation; readonly subject: string; readonly submission: AwsSubmission | null },
  world: TaskDeps & { readonly caller: Caller },
  assertStartable: () => void,
): Task {
  return world.atomically(() => {
    const existingTaskId = previousResponse(tokenUse, world);
    const existingTask = existingTaskId === null ? null : world.tasks.find(tokenUse.account, existingTaskId);
    if (existingTask) return existingTask;
    assertStartable();
    const started = world.clock.now(tokenUse.account);
    const { mode = world.settings.tasks, delayMillis = world.settings.taskDelayMs } =
      world.accounts.find(tokenUse.account)?.taskSettings ?? {};
    const initialResult = { message: null, reason: null, engagement: null, invitation: null, snapshotJob: null };
    const opportunity = work.operation === 'StartEngagementFromOpportunityTask' ? work.subject : null;
    const task: Task = {
      ...work,
      ...initialResult,
      opportunity,
      account: tokenUse.account,
      catalog: tokenUse.catalog,
      id: world.ids.task(),
      status: 'IN_PROGRESS',
      started,
      due: started + delayMillis,
      denied: findDeniedAction(work.operation, world.caller.policy),
    };
    world.tokens.saveResponse(tokenUse, task.id);
    if (mode === 'inline') return finishTask(task, world);
    world.tasks.put(task);
    return task;
  });
}

/** Runs a task. An ApiError makes the task fail, and is not thrown to the caller. */
export function finishTask(task: Task, world: TaskDeps): Task {
  let done: Task;
  try {
    const injectedFailure = consumeInjectedFailure(task, world);
    done = injectedFailure
      ? failedTask(task, injectedFailure.ReasonCode as Task['reason'], injectedFailure.Message ?? defaultFailureMessage)
      : world.atomically(() => executeTask(task, world));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    done = failedTask(task, reasonCodeFor(task, error), taskMessage(error));
  }
  world.tasks.put(done);
  return done;
}

function executeTask(task: Task, world: TaskDeps): Task {
  if (task.denied)
    return failedTask(task, task.denied[1], `The caller may not perform partnercentral:${task.denied[0]}.`);
  const snapshotJob = world.ids.job();
  if (task.operation === 'StartEngagementByAcceptingInvitationTask') {
    const invitation = world.invitations.find(task.account, task.catalog, task.subject);
    if (!invitation) throw notFound();
    assertInvitationPending(invitation, task.operation, world);
    const { record } = acceptInvitation(invitation, world);
    return {
      ...task,
      status: 'COMPLETE',
      opportunity: record.Id,
      engagement: invitation.engagement,
      invitation: invitation.id,
      snapshotJob,
    };
  }
  const found = world.opportunities.findVisible(task.account, task.catalog, task.subject);
  if (!found || !task.submission) throw notFound();
  assertSubmittable(found, task.submission, world);
  const { opportunity, invitation } = submitOpportunity(found, task.submission, world);
  return {
    ...task,
    status: 'COMPLETE',
    engagement: opportunity.awsState.engagement,
    invitation: invitation.id,
    snapshotJob,
  };
}

const defaultFailureMessage = 'BUSINESS_VALIDATION_EXCEPTION ACTION_NOT_PERMITTED:A failure was armed for this task.';
const failedTask = (task: Task, reason: Task['reason'], message: string): Task => ({
  ...task,
  status: 'FAILED',
  reason,
  message,
});

/** Consumes one armed failure of the account, if there is one for this task. */
function consumeInjectedFailure(task: Task, { accounts }: TaskDeps): InjectedTaskFailure | null {
  const taskSettings = accounts.find(task.account)?.taskSettings ?? {};
  const injectedFailure = taskSettings.fail ?? null;
  if (!injectedFailure || (injectedFailure.Operation && injectedFailure.Operation !== task.operation)) return null;
  const remaining =
    injectedFailure.Count === null || injectedFailure.Count === undefined ? null : injectedFailure.Count - 1;
  if (remaining !== null)
    accounts.setTaskSettings(task.account, {
      ...taskSettings,
      fail: remaining > 0 ? { ...injectedFailure, Count: remaining } : null,
    });
  return injectedFailure;
}

// The ReasonCode of a failed task; the codes are the model's, their use here is [inf].
const reasonCodeFor = (task: Task, { errorName }: ApiError): Task['reason'] => {
  const accepting = task.operation === 'StartEngagementByAcceptingInvitationTask';
  if (errorName === 'AccessDeniedException') return accepting ? 'InvitationAccessDenied' : 'OpportunityAccessDenied';
  if (errorName === 'ConflictException') return accepting ? 'EngagementInvitationConflict' : 'OpportunityConflict';
  return accepting ? 'InvitationValidationFailed' : 'OpportunityValidationFailed';
};

/** The Message of a failed task; an error without a field shows its code instead (behaviour A.19, A.21). */
export function taskMessage(error: ApiError): string {
  if (error.ErrorList.length === 0) return error.message;
  const details = error.ErrorList.map(({ FieldName, Code, Message }) => `${FieldName ?? Code}:${Message}`);
  return `BUSINESS_VALIDATION_EXCEPTION ${details.join(';')}`;
}

/** A task as its Start operation returns it; the ids of what it created are present once it is COMPLETE (behaviour F.3). */
export function toTaskResponse(task: Task) {
  const complete = task.status === 'COMPLETE';
  return {
    EngagementInvitationId: complete ? task.invitation : null,
    Message: task.message,
    OpportunityId: task.opportunity,
    ReasonCode: task.reason,
    ResourceSnapshotJobId: complete ? task.snapshotJob : null,
    StartTime: formatMilliseconds(task.started),
    TaskArn: arns.task(task.catalog, task.operation, task.id),
    TaskId: task.id,
    TaskStatus: task.status,
  };
}
