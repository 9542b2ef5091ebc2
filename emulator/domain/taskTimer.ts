import type { World } from '../world.ts';

/**
 * Runs tasks that fall due while no request arrives, so that their events are delivered. Everything else that falls due is
 * run at the next request of its account.
 */
export const startTaskTimer = (world: World, intervalMs = 200): NodeJS.Timeout =>
  setInterval(() => runDueTasks(world), intervalMs).unref();

/** Each account is a piece of work of its own, so that one that fails does not hold up the others. */
export function runDueTasks(world: World): void {
  const { background } = world;
  background.attempt('the search for due tasks', () => {
    for (const account of world.tasks.accountsWithOpenTasks())
      background.attempt(`the due work of account ${account}`, () => world.steps.runDueWork(account, world));
  });
}
