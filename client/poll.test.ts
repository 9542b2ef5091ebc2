import { expect, test } from '@playwright/test';
import { DeadlinePassed, waitFor } from './poll.ts';

test('returns the fact as soon as it is there', async () => {
  let asked = 0;
  const found = await waitFor(async () => (++asked < 3 ? null : `after ${asked}`), { timeoutMs: 5_000, intervalMs: 1 });
  expect(found).toBe('after 3');
});

test('gives up at the deadline, and says what it waited for', async () => {
  const waiting = waitFor(async () => null, { timeoutMs: 20, intervalMs: 1, description: 'The task being COMPLETE' });
  await expect(waiting).rejects.toThrow(DeadlinePassed);
  await expect(waiting).rejects.toThrow('The task being COMPLETE');
});
