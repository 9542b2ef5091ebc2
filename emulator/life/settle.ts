import { invitationHappened } from './happenings.ts';
import { finish, type Working } from './task.ts';

/**
 * Brings an account up to its own now: due tasks are done, overdue invitations expire (facts E.4), and what was
 * created a while ago can be read (facts B.2). Called before each
 * request of the account, so there are no timers, and a clock that was advanced shows at once.
 */
export function settle(account: string, world: Working): void {
  const now = world.clock.now(account);
  world.opportunities.reveal(account, now);
  const due = world.tasks.due(account, now);
  const overdue = world.invitations.overdue(account, now);
  if (due.length === 0 && overdue.length === 0) return;
  world.atomically(() => {
    for (const task of due) finish(task, world);
    for (const invitation of world.invitations.overdue(account, now)) {
      const expired = { ...invitation, status: 'EXPIRED' as const };
      world.invitations.put(expired);
      invitationHappened('Expired', expired, world);
    }
  });
}
