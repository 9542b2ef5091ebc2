import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Indeterminate } from './outcome.ts';
import { backoffMs, createRateLimiter, parseBudget, unlimitedBudget } from './rateLimiter.ts';

function fakeLimiter(folder: string, budget = unlimitedBudget) {
  let clock = 1_000;
  const pauses: number[] = [];
  const delay = async (milliseconds: number): Promise<void> => {
    pauses.push(milliseconds);
    clock += milliseconds;
  };
  const pace = createRateLimiter({
    budget,
    ledger: path.join(folder, 'spent'),
    startedAtMs: 1_000,
    now: () => clock,
    delay,
  });
  return { pace, pauses, at: () => clock };
}

test('spaces requests by the published quotas with a tenth of head-room', async () => {
  const { pace, pauses } = fakeLimiter(await tempFolder());
  for (let turn = 0; turn < 3; turn += 1) await pace.acquire('write');
  expect(pauses.map(Math.round)).toEqual([1111, 1111]);
  await pace.acquire('read');
  await pace.acquire('read');
  expect(pauses.map(Math.round)).toEqual([1111, 1111, 111]);
});

test('stops when the budget is spent, and says so, also to the next worker process', async () => {
  const folder = await tempFolder();
  const first = fakeLimiter(folder, parseBudget('2'));
  await first.pace.acquire('read');
  await first.pace.acquire('write');
  await expect(first.pace.acquire('read')).rejects.toThrow('budget spent: ');
  await expect(fakeLimiter(folder, parseBudget('2')).pace.acquire('read')).rejects.toThrow(Indeterminate);
});

test('stops when the seconds are over', async () => {
  const { pace } = fakeLimiter(await tempFolder(), parseBudget('500,2s'));
  await pace.acquire('write');
  await pace.acquire('write');
  await pace.acquire('write');
  await expect(pace.acquire('write')).rejects.toThrow('2 seconds');
});

test('stops writes, and not reads, when the writes are used up', async () => {
  const { pace } = fakeLimiter(await tempFolder(), parseBudget('1w'));
  await pace.acquire('write');
  await expect(pace.acquire('write')).rejects.toThrow('BUDGET allows 1 writes');
  await pace.acquire('read');
});

test('reads BUDGET, and refuses what it cannot read', () => {
  expect(parseBudget('500,60s,100w')).toEqual({ requests: 500, writes: 100, seconds: 60 });
  expect(parseBudget('60s')).toEqual({ ...unlimitedBudget, seconds: 60 });
  expect(() => parseBudget('lots')).toThrow('BUDGET=lots');
});

test('backs off further each time, and never further than eight seconds', () => {
  const longest = [1, 2, 3, 4, 5, 6, 7].map((attempt) => backoffMs(attempt, () => 1));
  expect(longest).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
  expect(backoffMs(3, () => 0)).toBe(0);
});

const tempFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'pace-'));
