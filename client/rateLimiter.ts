import { appendFileSync, existsSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Indeterminate } from './outcome.ts';

export type QuotaBucket = 'read' | 'write';

/** How fast a target may be asked, and how long throttling is put up with. */
export interface RateLimiter {
  /** Waits for a turn. Throws Indeterminate(budget spent) when there is none left. */
  readonly acquire: (bucket: QuotaBucket) => Promise<void>;
  /** How long a throttled call is tried again; 0 means that the exception is the answer. */
  readonly retryForMs: number;
}

/** No pace at all: for an emulator of ours without quotas. */
export const unlimited: RateLimiter = { acquire: async () => {}, retryForMs: 0 };

/** The published quotas of one partner account (behaviour H). */
export const publishedQuotas = {
  read: { perSecond: 10, perDay: 100_000 },
  write: { perSecond: 1, perDay: 10_000 },
} as const satisfies Record<QuotaBucket, { perSecond: number; perDay: number }>;

/** The same limiter, which tells of each turn that was granted. */
export const countingTurns = (limiter: RateLimiter, onTurn: (bucket: QuotaBucket) => void): RateLimiter => ({
  ...limiter,
  async acquire(bucket) {
    await limiter.acquire(bucket);
    onTurn(bucket);
  },
});

/** What a run may use: requests of both kinds, writes among them, seconds. */
export interface Budget {
  readonly requests: number;
  readonly writes: number;
  readonly seconds: number;
}
export const unlimitedBudget: Budget = {
  requests: Number.POSITIVE_INFINITY,
  writes: Number.POSITIVE_INFINITY,
  seconds: Number.POSITIVE_INFINITY,
};
const budgetUnits = { '': 'requests', w: 'writes', s: 'seconds' } as const;

/** Reads BUDGET: requests, writes, seconds, or several of them, as in `500`, `100w`, `60s`, `500,100w,60s`. Throws a sentence. */
export function parseBudget(text: string | undefined): Budget {
  const parts = (text ?? '').split(',').filter((part) => part.trim() !== '');
  let budget = unlimitedBudget;
  for (const part of parts) {
    const [, digits, unit = ''] = /^\s*(\d+)([ws]?)\s*$/.exec(part) ?? [];
    if (digits === undefined)
      throw new Error(`BUDGET=${text} is not understood. Write requests, writes or seconds: 500,100w,60s`);
    budget = { ...budget, [budgetUnits[unit as keyof typeof budgetUnits]]: Number(digits) };
  }
  return budget;
}

export interface RateLimiterOptions {
  readonly budget: Budget;
  /** One byte a request is appended, so that the count outlives a worker process. */
  readonly ledger: string;
  /** When the run began, in milliseconds since 1970. */
  readonly startedAtMs: number;
}
export interface PacerOptions {
  /** Multiplies the published quotas, for a target that is known to allow more. */
  readonly scale?: number;
  readonly now?: () => number;
  readonly delay?: (milliseconds: number) => Promise<unknown>;
}

/** How long a throttled call is tried again. */
const retryForMs = 60_000;
/** The share of the published quotas that is used: the service counts requests as they arrive, not as they are sent. */
export const usedQuota = 0.9;

/** No pace either, but a throttled call is tried again. */
export const unpacedWithRetries: RateLimiter = { ...unlimited, retryForMs };

/** Keeps to the published rates of one account: evenly spaced turns in each bucket. */
export function createPacer({ scale = 1, now = Date.now, delay = wait }: PacerOptions = {}): RateLimiter {
  const nextTurnAtMs: Record<QuotaBucket, number> = { read: 0, write: 0 };
  return {
    retryForMs,
    async acquire(bucket) {
      const turnAtMs = Math.max(now(), nextTurnAtMs[bucket]);
      nextTurnAtMs[bucket] = turnAtMs + 1000 / (publishedQuotas[bucket].perSecond * usedQuota * scale);
      if (turnAtMs > now()) await delay(turnAtMs - now());
    },
  };
}

/** Keeps to the published quotas: evenly spaced turns in each bucket, the day's allowance, and the run's budget. */
export function createRateLimiter(options: RateLimiterOptions & PacerOptions): RateLimiter {
  const { budget, ledger, startedAtMs, now = Date.now, scale = 1 } = options;
  const pacer = createPacer(options);
  const used = (file: string): number => (existsSync(file) ? statSync(file).size : 0);
  return {
    retryForMs,
    async acquire(bucket) {
      const perDay = publishedQuotas[bucket].perDay * scale;
      const file = `${ledger}.${bucket}`;
      if (used(file) >= perDay)
        throw new Indeterminate('budget spent', `the day's ${perDay} ${bucket} requests are used up`);
      if (used(`${ledger}.read`) + used(`${ledger}.write`) >= budget.requests)
        throw new Indeterminate('budget spent', `BUDGET allows ${budget.requests} requests`);
      if (bucket === 'write' && used(file) >= budget.writes)
        throw new Indeterminate('budget spent', `BUDGET allows ${budget.writes} writes`);
      if (now() - startedAtMs >= budget.seconds * 1000)
        throw new Indeterminate('budget spent', `BUDGET allows ${budget.seconds} seconds`);
      appendFileSync(file, '.');
      await pacer.acquire(bucket);
    },
  };
}

/** The pause before try `attempt` (from 1) after a ThrottlingException: exponential, with full jitter (behaviour H). */
export const backoffMs = (attempt: number, random: () => number = Math.random): number =>
  random() * Math.min(250 * 2 ** attempt, 8_000);
