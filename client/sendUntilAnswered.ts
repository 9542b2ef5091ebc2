import { setTimeout as wait } from 'node:timers/promises';
import { type OperationName, operations } from '../schemas/index.ts';
import { Indeterminate } from './outcome.ts';
import { backoffMs } from './rateLimiter.ts';
import type { ApiResponse } from './response.ts';
import { type Attempt, sendOnce } from './sendOnce.ts';
import type { Session } from './session.ts';

/** What follows when no usable response came. */
export interface Retries<O extends OperationName> {
  /** Whether each try waits for its turn. */
  readonly isPaced: boolean;
  /** How long a throttled request is sent again, in milliseconds. */
  readonly retryForMs: number;
  /** Decides what follows a drop, the `drops`-th of this request: a response that settles it, null to send again, or an error. */
  readonly afterDrop: (error: Indeterminate, drops: number) => Promise<ApiResponse<O> | null>;
}

/** Sends a request until it is neither throttled nor dropped. Throws what `sendOnce` throws, drops apart, and what `afterDrop` does. */
export async function sendUntilAnswered<O extends OperationName>(
  session: Session,
  request: Attempt<O>,
  { isPaced, retryForMs, afterDrop }: Retries<O>,
): Promise<ApiResponse<O>> {
  let throttledSinceMs: number | null = null;
  let drops = 0;
  for (let attempts = 0; ; attempts += 1) {
    if (isPaced) await session.rateLimiter.acquire(operations[request.operation].readonly ? 'read' : 'write');
    try {
      const response = await sendOnce(session, { ...request, isRetry: request.isRetry || attempts > 0 });
      const isThrottled = response.error?.name === 'ThrottlingException';
      if (isThrottled) throttledSinceMs ??= performance.now();
      if (!isThrottled || performance.now() - (throttledSinceMs ?? 0) >= retryForMs) return response;
      await wait(backoffMs(attempts + 1));
    } catch (error) {
      if (!(error instanceof Indeterminate) || error.reason !== 'connection dropped') throw error;
      drops += 1;
      const settled = await afterDrop(error, drops);
      if (settled !== null) return settled;
    }
  }
}
