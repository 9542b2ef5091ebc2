import { settle } from './settle.ts';
import type { Working } from './task.ts';

/**
 * Does the tasks that have fallen due while nobody asks, so that whoever waits for their events gets them. Everything else
 * that falls due is noticed at its account's next request.
 */
export const heartbeat = (world: Working, everyMillis = 200): NodeJS.Timeout =>
  setInterval(() => {
    for (const account of world.tasks.waiting()) settle(account, world);
  }, everyMillis).unref();
