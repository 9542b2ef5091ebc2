import type { AwsSubmission } from '../../schemas/index.ts';
import { milliseconds } from '../contract/instant.ts';
import { arns } from '../ids.ts';
import { Problem } from '../problem.ts';
import type { ArmedFailure, Caller } from '../store/accounts.ts';
import type { Task, TaskOperation } from '../store/tasks.ts';
import type { TokenUse } from '../store/tokens.ts';
import type { World } from '../world.ts';
import { accept } from './accept.ts';
import { checkAnswerable } from './answerable.ts';
import { checkSubmittable, type Living, submit } from './submit.ts';
import { deniedStep } from './taskPermissions.ts';

export type Working = Living & Pick<World, 'tasks' | 'tokens' | 'settings' | 'atomically'>;

/**
 * Starts a task, or answers the one that the token already started (facts F.6, F.7). `check` throws what can be seen at
 * once; it is looked at again when the work is done.
 */
export function start(
  use: TokenUse,
  work: { readonly operation: TaskOperation; readonly subject: string; readonly submission: AwsSubmission | null },
  world: Working & { readonly caller: Caller },
  check: () => void,
): Task {
  return world.atomically(() => {
    const earlier = world.tokens.earlier(use);
    const known = earlier === null ? null : world.tasks.find(use.account, earlier);
    if (known) return known;
    check();
    const started = world.clock.now(use.account);
    const { mode = world.settings.tasks, delayMillis = world.settings.taskDelayMillis } =
      world.accounts.find(use.account)?.tasks ?? {};
    const nothing = { message: null, reason: null, engagement: null, invitation: null, snapshotJob: null };
    const opportunity = work.operation === 'StartEngagementFromOpportunityTask' ? work.subject : null;
    const task: Task = {
      ...work,
      ...nothing,
      opportunity,
      account: use.account,
      catalog: use.catalog,
      id: world.ids.task(),
      status: 'IN_PROGRESS',
      started,
      due: started + delayMillis,
      denied: deniedStep(work.operation, world.caller.allow),
    };
    world.tokens.answer(use, task.id);
    if (mode === 'inline') return finish(task, world);
    world.tasks.put(task);
    return task;
  });
}

/** Does a task's work. What goes wrong is the task's failure, not the caller's. */
export function finish(task: Task, world: Working): Task {
  let done: Task;
  try {
    const armed = disarm(task, world);
    done = armed
      ? failed(task, armed.ReasonCode as Task['reason'], armed.Message ?? armedMessage)
      : world.atomically(() => perform(task, world));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    done = failed(task, reasonOf(task, error), flattened(error));
  }
  world.tasks.put(done);
  return done;
}

function perform(task: Task, world: Working): Task {
  if (task.denied) return failed(task, task.denied[1], `The caller may not perform partnercentral:${task.denied[0]}.`);
  const snapshotJob = world.ids.job();
  if (task.operation === 'StartEngagementByAcceptingInvitationTask') {
    const invitation = world.invitations.find(task.account, task.catalog, task.subject);
    if (!invitation) throw new Problem('ResourceNotFoundException', 'Resource not found');
    checkAnswerable(invitation, task.operation, world);
    const { record } = accept(invitation, world);
    return {
      ...task,
      status: 'COMPLETE',
      opportunity: record.Id,
      engagement: invitation.engagement,
      invitation: invitation.id,
      snapshotJob,
    };
  }
  const found = world.opportunities.visible(task.account, task.catalog, task.subject);
  if (!found || !task.submission) throw new Problem('ResourceNotFoundException', 'Resource not found');
  checkSubmittable(found, task.submission, world);
  const { opportunity, invitation } = submit(found, task.submission, world);
  return {
    ...task,
    status: 'COMPLETE',
    engagement: opportunity.side.engagement,
    invitation: invitation.id,
    snapshotJob,
  };
}

const armedMessage = 'BUSINESS_VALIDATION_EXCEPTION ACTION_NOT_PERMITTED:A failure was armed for this task.';
const failed = (task: Task, reason: Task['reason'], message: string): Task => ({
  ...task,
  status: 'FAILED',
  reason,
  message,
});

/** Takes one armed failure off the account, if one is meant for this task. */
function disarm(task: Task, { accounts }: Working): ArmedFailure | null {
  const manner = accounts.find(task.account)?.tasks ?? {};
  const armed = manner.fail ?? null;
  if (!armed || (armed.Operation && armed.Operation !== task.operation)) return null;
  const left = armed.Count === null || armed.Count === undefined ? null : armed.Count - 1;
  if (left !== null) accounts.setTasks(task.account, { ...manner, fail: left > 0 ? { ...armed, Count: left } : null });
  return armed;
}

// Which step a failure belongs to; the codes are the model's, their use here is [inf].
const reasonOf = (task: Task, { errorName }: Problem): Task['reason'] => {
  const accepting = task.operation === 'StartEngagementByAcceptingInvitationTask';
  if (errorName === 'AccessDeniedException') return accepting ? 'InvitationAccessDenied' : 'OpportunityAccessDenied';
  if (errorName === 'ConflictException') return accepting ? 'EngagementInvitationConflict' : 'OpportunityConflict';
  return accepting ? 'InvitationValidationFailed' : 'OpportunityValidationFailed';
};

/** One line for a task's Message; a fault without a field shows its code in the field's place (facts A.19, A.21). */
export function flattened(problem: Problem): string {
  if (problem.ErrorList.length === 0) return problem.message;
  const faults = problem.ErrorList.map(({ FieldName, Code, Message }) => `${FieldName ?? Code}:${Message}`);
  return `BUSINESS_VALIDATION_EXCEPTION ${faults.join(';')}`;
}

/** A task as its Start operation answers it; the ids of what it made are there once it is COMPLETE (facts F.3). */
export function asReply(task: Task) {
  const complete = task.status === 'COMPLETE';
  return {
    EngagementInvitationId: complete ? task.invitation : null,
    Message: task.message,
    OpportunityId: task.opportunity,
    ReasonCode: task.reason,
    ResourceSnapshotJobId: complete ? task.snapshotJob : null,
    StartTime: milliseconds(task.started),
    TaskArn: arns.task(task.catalog, task.operation, task.id),
    TaskId: task.id,
    TaskStatus: task.status,
  };
}
