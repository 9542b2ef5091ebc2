import type { TaskDeps } from './engagementTask.ts';
import { processDueWork } from './processDueWork.ts';

/**
 * Does the tasks that have fallen due while nobody asks, so that whoever waits for their events gets them. Everything else
 * that falls due is noticed at its account's next request.
 */
export const startTaskTimer = (world: TaskDeps, intervalMs = 200): NodeJS.Timeout =>
  setInterval(() => {
    for (const account of world.tasks.accountsWithOpenTasks()) processDueWork(account, world);
  }, intervalMs).unref();
