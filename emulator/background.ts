import { logError } from './log.ts';

const firstWaitMs = 200;
const longestWaitMs = 60_000;

/** What went wrong outside of requests, for GET /_emulator/health. */
export interface BackgroundHealth {
  /** Failed attempts since the start. */
  readonly Failures: number;
  /** What fails now, and is tried again. */
  readonly Failing: readonly string[];
}

/** Runs work that no request waits for. An error never ends the process: it is logged once, counted, and the work tried again. */
export interface Background {
  /**
   * Runs `work`, unless it failed a short time ago.
   *
   * @returns 0 when it is done, else the milliseconds until it may be tried again
   */
  attempt(name: string, work: () => void): number;
  /** Counts and logs an error of work that is not tried again. */
  report(name: string, error: unknown): void;
  health(): BackgroundHealth;
}

export function createBackground(
  nowMs: () => number = Date.now,
  report: (line: string) => void = logError,
): Background {
  const failing = new Map<string, { readonly attempts: number; readonly retryAtMs: number }>();
  let failures = 0;
  return {
    attempt(name, work) {
      const previous = failing.get(name);
      const remainingMs = (previous?.retryAtMs ?? 0) - nowMs();
      if (remainingMs > 0) return remainingMs;
      try {
        work();
      } catch (error) {
        failures += 1;
        const attempts = (previous?.attempts ?? 0) + 1;
        const waitMs = Math.min(firstWaitMs * 2 ** (attempts - 1), longestWaitMs);
        failing.set(name, { attempts, retryAtMs: nowMs() + waitMs });
        if (attempts === 1) report(`${name} failed and will be tried again (${oneLine(error)})`);
        return waitMs;
      }
      if (failing.delete(name)) report(`${name} works again`);
      return 0;
    },
    report(name, error) {
      failures += 1;
      report(`${name} failed (${oneLine(error)})`);
    },
    health: () => ({ Failures: failures, Failing: [...failing.keys()] }),
  };
}

const oneLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
