import { setTimeout as wait } from 'node:timers/promises';
import type { ResponseFault } from './faultInjector.ts';

/** Holds a reply as long as its disturbance says; answers whether it may be sent at all. */
export async function applyDelay({ delayMs, action }: ResponseFault): Promise<boolean> {
  if (delayMs > 0) await wait(delayMs);
  return action !== 'drop';
}
