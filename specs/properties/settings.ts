import { budgetOf } from '../../client/pace.ts';
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
 * times. On a live target the defaults fit the quotas (facts H).
 */
export function runsOf(target: Target, own: number, live = 2, searches = 1): number {
  const asked = number('RUNS');
  if (asked !== null) return Math.max(1, Math.ceil(asked / searches));
  return target.ours ? Math.max(1, Math.ceil(own * (number('DEPTH') ?? 1))) : Math.min(own, live);
}

/** How long one search may take, its shrinking included. */
export const searchMs = (target: Target): number => (target.ours ? 20_000 : 90_000);

const began = Date.now();
let spent = 0;

/** Whether BUDGET leaves another request to this worker. A paced target keeps the budget of the whole run by itself. */
export function withinBudget(): boolean {
  const { requests, seconds } = budgetOf(process.env.BUDGET);
  return spent < requests && Date.now() - began < seconds * 1000;
}
export const spend = (): void => {
  spent += 1;
};
