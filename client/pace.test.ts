import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Indeterminate } from './indeterminate.ts';
import { backoff, budgetOf, paced } from './pace.ts';

const endless = budgetOf(undefined);
function pacer(folder: string, budget = endless) {
  let clock = 1_000;
  const pauses: number[] = [];
  const wait = async (milliseconds: number): Promise<void> => {
    pauses.push(milliseconds);
    clock += milliseconds;
  };
  const pace = paced({ budget, ledger: path.join(folder, 'spent'), startedAt: 1_000, now: () => clock, wait });
  return { pace, pauses, at: () => clock };
}

test('spaces writes a second apart and reads a tenth of one', async () => {
  const { pace, pauses } = pacer(await folderOf());
  for (let turn = 0; turn < 3; turn += 1) await pace.take('write');
  expect(pauses).toEqual([1000, 1000]);
  await pace.take('read');
  await pace.take('read');
  expect(pauses).toEqual([1000, 1000, 100]);
});

test('stops when the budget is spent, and says so, also to the next worker process', async () => {
  const folder = await folderOf();
  const first = pacer(folder, budgetOf('2'));
  await first.pace.take('read');
  await first.pace.take('write');
  await expect(first.pace.take('read')).rejects.toThrow('Indeterminate(budget spent)');
  await expect(pacer(folder, budgetOf('2')).pace.take('read')).rejects.toThrow(Indeterminate);
});

test('stops when the seconds are over', async () => {
  const { pace } = pacer(await folderOf(), budgetOf('500,2s'));
  await pace.take('write');
  await pace.take('write');
  await pace.take('write');
  await expect(pace.take('write')).rejects.toThrow('2 seconds');
});

test('reads BUDGET, and refuses what it cannot read', () => {
  expect(budgetOf('500,60s')).toEqual({ requests: 500, seconds: 60 });
  expect(budgetOf('60s')).toEqual({ requests: Number.POSITIVE_INFINITY, seconds: 60 });
  expect(() => budgetOf('lots')).toThrow('BUDGET=lots');
});

test('backs off further each time, and never further than eight seconds', () => {
  const longest = [1, 2, 3, 4, 5, 6, 7].map((attempt) => backoff(attempt, () => 1));
  expect(longest).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
  expect(backoff(3, () => 0)).toBe(0);
});

const folderOf = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'pace-'));
