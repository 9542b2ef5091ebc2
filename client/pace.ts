import { appendFileSync, existsSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Indeterminate } from './indeterminate.ts';

export type Bucket = 'read' | 'write';

/** How fast a target may be asked, and how long throttling is put up with. */
export interface Pace {
  /** Waits for a turn. Throws Indeterminate(budget spent) when there is none left. */
  readonly take: (bucket: Bucket) => Promise<void>;
  /** How long a throttled call is tried again; 0 means that the exception is the answer. */
  readonly patienceMs: number;
}

/** No pace at all: for the emulator and for anything else on this machine. */
export const unpaced: Pace = { take: async () => {}, patienceMs: 0 };

/** The published quotas of one partner account (facts H). */
export const quotas = {
  read: { perSecond: 10, perDay: 100_000 },
  write: { perSecond: 1, perDay: 10_000 },
} as const satisfies Record<Bucket, { perSecond: number; perDay: number }>;

export interface Budget {
  readonly requests: number;
  readonly seconds: number;
}
/** Reads BUDGET: requests, seconds, or both, as in `500`, `60s`, `500,60s`. Throws a sentence when it says neither. */
export function budgetOf(text: string | undefined): Budget {
  const parts = (text ?? '').split(',').filter((part) => part.trim() !== '');
  let budget: Budget = { requests: Number.POSITIVE_INFINITY, seconds: Number.POSITIVE_INFINITY };
  for (const part of parts) {
    const [, digits, seconds] = /^\s*(\d+)(s?)\s*$/.exec(part) ?? [];
    if (digits === undefined)
      throw new Error(`BUDGET=${text} is not understood. Write requests, seconds or both: 500,60s`);
    budget = seconds ? { ...budget, seconds: Number(digits) } : { ...budget, requests: Number(digits) };
  }
  return budget;
}

export interface Paced {
  readonly budget: Budget;
  /** One byte a request is appended, so that the count outlives a worker process. */
  readonly ledger: string;
  /** When the run began, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly now?: () => number;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** Keeps to the published quotas: evenly spaced turns in each bucket, the day's allowance, and the run's budget. */
export function paced({ budget, ledger, startedAt, now = Date.now, wait: pause = wait }: Paced): Pace {
  const next: Record<Bucket, number> = { read: 0, write: 0 };
  const spent = (file: string): number => (existsSync(file) ? statSync(file).size : 0);
  return {
    patienceMs: 20_000,
    async take(bucket) {
      const { perSecond, perDay } = quotas[bucket];
      const file = `${ledger}.${bucket}`;
      if (spent(file) >= perDay)
        throw new Indeterminate('budget spent', `the day's ${perDay} ${bucket} requests are used up`);
      if (spent(`${ledger}.read`) + spent(`${ledger}.write`) >= budget.requests)
        throw new Indeterminate('budget spent', `BUDGET allows ${budget.requests} requests`);
      if (now() - startedAt >= budget.seconds * 1000)
        throw new Indeterminate('budget spent', `BUDGET allows ${budget.seconds} seconds`);
      appendFileSync(file, '.');
      const turn = Math.max(now(), next[bucket]);
      next[bucket] = turn + 1000 / perSecond;
      if (turn > now()) await pause(turn - now());
    },
  };
}

/** The pause before try `attempt` (from 1) after a ThrottlingException: exponential, with full jitter (facts H). */
export const backoff = (attempt: number, random: () => number = Math.random): number =>
  random() * Math.min(250 * 2 ** attempt, 8_000);
