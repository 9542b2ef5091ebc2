import { setTimeout as wait } from 'node:timers/promises';

export class DeadlinePassed extends Error {
  constructor(description: string, timeoutMs: number) {
    super(`${description} did not come true within ${timeoutMs / 1000} s.`);
    this.name = 'DeadlinePassed';
  }
}
export interface PollOptions {
  readonly timeoutMs: number;
  /** The first pause; each later one is half as long again, up to two seconds. */
  readonly intervalMs?: number;
  /** What is waited for, for the error. */
  readonly description?: string;
}

/** Asks again and again until `fact` gives something, and returns it. Throws DeadlinePassed when it does not in time. */
export async function waitFor<T>(
  condition: () => Promise<T | null | undefined | false>,
  options: PollOptions,
): Promise<T> {
  const { timeoutMs, intervalMs = 50, description = 'The awaited fact' } = options;
  const endsAtMs = performance.now() + timeoutMs;
  for (let pauseMs = intervalMs; ; pauseMs = Math.min(pauseMs * 1.5, 2_000)) {
    const found = await condition();
    if (found !== null && found !== undefined && found !== false) return found;
    const remainingMs = endsAtMs - performance.now();
    if (remainingMs <= 0) throw new DeadlinePassed(description, timeoutMs);
    await wait(Math.min(pauseMs, remainingMs));
  }
}
