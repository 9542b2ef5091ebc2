import fc from 'fast-check';
import { env } from '../../client/env/index.ts';
import type { QuotaBucket } from '../../client/rateLimiter.ts';
import type { Target } from './target.ts';

/** The seed of this run: SEED, or one that all workers of the run share. It is printed with every counterexample. */
export const seedOfRun = (): number => env.SEED ?? Number.parseInt(env.PCC_RUN ?? '1', 16) & 0x7fffffff;

/**
 * How many cases one search tries: RUNS for each property, shared among its searches, or the search's own default, DEPTH
 * times. On a live target the defaults fit the quotas (behaviour H).
 */
export function runCount(target: Target, own: number, live = 2, searches = 1): number {
  const { RUNS, DEPTH } = env;
  if (RUNS !== null) return Math.ceil(RUNS / searches);
  return target.isOwnEmulator ? Math.max(1, Math.ceil(own * DEPTH)) : Math.min(own, live);
}

/** All of `values`; on a live target, where each costs writes, three of them: which ones, the seed decides. */
export function affordable<T>(target: Target, values: readonly T[]): readonly T[] {
  if (target.isOwnEmulator || values.length <= 3) return values;
  const some = fc.shuffledSubarray([...values], { minLength: 3, maxLength: 3 });
  return fc.sample(some, { numRuns: 1, seed: seedOfRun() })[0] ?? [];
}

/**
 * How long one search may take, its shrinking included. The counterexamples of mutants are measured: they shrink to their
 * end on a busy machine too. Those of a target that must pass nothing interest nobody.
 */
export function timeLimitMs(target: Target): number {
  if (env.PCC_CONTROL_TARGET) return 1_000;
  return env.PCC_MUTANTS === null && target.isOwnEmulator ? 20_000 : 90_000;
}

const startedAtMs = Date.now();
const used = { requests: 0, writes: 0 };

/** Whether BUDGET leaves another request to this worker. A paced target keeps the budget of the whole run by itself. */
export function withinBudget(): boolean {
  const { requests, writes, seconds } = env.BUDGET;
  return used.requests < requests && used.writes < writes && Date.now() - startedAtMs < seconds * 1000;
}
export function countRequest(bucket: QuotaBucket): void {
  used.requests += 1;
  if (bucket === 'write') used.writes += 1;
}
