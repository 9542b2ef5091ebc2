import type { World } from '../world.ts';
import { publishInvitationEvent } from './domainEvents.ts';
import { finishTask, type TaskDeps } from './engagementTask.ts';

/**
 * Runs everything that is due on the account's clock: tasks, invitation expiry (behaviour E.4), delayed visibility (behaviour
 * B.2). Called before each request of the account, so that an advanced clock takes effect at once.
 */
export function processDueWork(account: string, world: TaskDeps & Pick<World, 'due'>): void {
  const now = world.clock.now(account);
  if (world.due.nextAt(account) > now) return;
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
