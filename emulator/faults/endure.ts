import { setTimeout as wait } from 'node:timers/promises';
import type { Disturbance } from './faults.ts';

/** Holds a reply as long as its disturbance says; answers whether it may be sent at all. */
export async function endured({ holdMillis, end }: Disturbance): Promise<boolean> {
  if (holdMillis > 0) await wait(holdMillis);
  return end !== 'drop';
}
