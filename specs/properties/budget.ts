import { parseBudget } from '../../client/rateLimiter.ts';
import type { Target } from '../support/target.ts';

const number = (name: string): number | null => {
  const text = process.env[name];
  if (text === undefined || text === '') return null;
  if (!/^\d+$/.test(text)) throw new Error(`${name}=${text} is not understood. Write a whole number.`);
  return Number(text);
};

/** The seed of this run: SEED, or one that all workers of the run share. It is printed with every counterexample. */
export const seedOfRun = (): number => (number('SEED') ?? Number.parseInt(process.env.PCC_RUN ?? '1', 16)) & 0x7fffffff;

/**
 * How many cases one search tries: RUNS for each property, shared among its searches, or the search's own default, DEPTH
 * times. On a live target the defaults fit the quotas (behaviour H).
 */
export function runCount(target: Target, own: number, live = 2, searches = 1): number {
  const asked = number('RUNS');
  if (asked !== null) return Math.max(1, Math.ceil(asked / searches));
  return target.isOwnEmulator ? Math.max(1, Math.ceil(own * (number('DEPTH') ?? 1))) : Math.min(own, live);
}

/** How long one search may take, its shrinking included. */
export const timeLimitMs = (target: Target): number => (target.isOwnEmulator ? 20_000 : 90_000);

const startedAtMs = Date.now();
let requestCount = 0;

/** Whether BUDGET leaves another request to this worker. A paced target keeps the budget of the whole run by itself. */
export function withinBudget(): boolean {
  const { requests, seconds } = parseBudget(process.env.BUDGET);
  return requestCount < requests && Date.now() - startedAtMs < seconds * 1000;
}
export const countRequest = (): void => {
  requestCount += 1;
};
