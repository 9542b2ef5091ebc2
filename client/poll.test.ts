import { expect, test } from '@playwright/test';
import { DeadlinePassed, until } from './poll.ts';

test('returns the fact as soon as it is there', async () => {
  let asked = 0;
  const found = await until(async () => (++asked < 3 ? null : `after ${asked}`), { deadlineMs: 5_000, everyMs: 1 });
  expect(found).toBe('after 3');
});

test('gives up at the deadline, and says what it waited for', async () => {
  const waiting = until(async () => null, { deadlineMs: 20, everyMs: 1, what: 'The task being COMPLETE' });
  await expect(waiting).rejects.toThrow(DeadlinePassed);
  await expect(waiting).rejects.toThrow('The task being COMPLETE');
});
