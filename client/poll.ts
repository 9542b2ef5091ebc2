import { setTimeout as wait } from 'node:timers/promises';

export class DeadlinePassed extends Error {
  constructor(what: string, deadlineMs: number) {
    super(`${what} did not come true within ${deadlineMs / 1000} s.`);
    this.name = 'DeadlinePassed';
  }
}
export interface Patience {
  readonly deadlineMs: number;
  /** The first pause; each later one is half as long again, up to two seconds. */
  readonly everyMs?: number;
  /** What is waited for, for the error. */
  readonly what?: string;
}

/** Asks again and again until `fact` gives something, and returns it. Throws DeadlinePassed when it does not in time. */
export async function until<T>(fact: () => Promise<T | null | undefined | false>, patience: Patience): Promise<T> {
  const { deadlineMs, everyMs = 50, what = 'The awaited fact' } = patience;
  const end = performance.now() + deadlineMs;
  for (let pause = everyMs; ; pause = Math.min(pause * 1.5, 2_000)) {
    const found = await fact();
    if (found !== null && found !== undefined && found !== false) return found;
    const left = end - performance.now();
    if (left <= 0) throw new DeadlinePassed(what, deadlineMs);
    await wait(Math.min(pause, left));
  }
}
