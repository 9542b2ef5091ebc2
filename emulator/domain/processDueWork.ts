import { publishInvitationEvent } from './domainEvents.ts';
import { finishTask, type TaskDeps } from './engagementTask.ts';

/**
 * Brings an account up to its own now: due tasks are done, overdue invitations expire (behaviour E.4), and what was
 * created a while ago can be read (behaviour B.2). Called before each
 * request of the account, so there are no timers, and a clock that was advanced shows at once.
 */
export function processDueWork(account: string, world: TaskDeps): void {
  const now = world.clock.now(account);
  world.opportunities.makeVisible(account, now);
  const dueTasks = world.tasks.due(account, now);
  const expiredInvitations = world.invitations.findExpired(account, now);
  if (dueTasks.length === 0 && expiredInvitations.length === 0) return;
  world.atomically(() => {
    for (const task of dueTasks) finishTask(task, world);
    for (const invitation of world.invitations.findExpired(account, now)) {
      const expired = { ...invitation, status: 'EXPIRED' as const };
      world.invitations.put(expired);
      publishInvitationEvent('Expired', expired, world);
    }
  });
}
