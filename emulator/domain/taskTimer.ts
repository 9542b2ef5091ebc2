import type { World } from '../world.ts';

/**
 * Runs tasks that fall due while no request arrives, so that their events are delivered. Everything else that falls due is
 * run at the next request of its account.
 */
export const startTaskTimer = (world: World, intervalMs = 200): NodeJS.Timeout =>
  setInterval(() => {
    for (const account of world.tasks.accountsWithOpenTasks()) world.steps.runDueWork(account, world);
  }, intervalMs).unref();
