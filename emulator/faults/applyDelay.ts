import { setTimeout as wait } from 'node:timers/promises';
import type { ResponseFault } from './faultInjector.ts';

/** Delays a response as its fault demands. @returns false when the response must be dropped */
export async function applyDelay({ delayMs, action }: ResponseFault): Promise<boolean> {
  if (delayMs > 0) await wait(delayMs);
  return action !== 'drop';
}
