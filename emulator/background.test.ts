import { expect, test } from '@playwright/test';
import { createBackground } from './background.ts';

test('failing work is reported once, tried again with growing waits, and reported when it works again', () => {
  let now = 0;
  let broken = true;
  let runs = 0;
  const lines: string[] = [];
  const background = createBackground(
    () => now,
    (line) => lines.push(line),
  );
  const attempt = (): number =>
    background.attempt('due work', () => {
      runs += 1;
      if (broken) throw new Error('disk full\nat somewhere');
    });
  expect(attempt()).toBe(200);
  now = 100;
  expect([attempt(), runs]).toEqual([100, 1]);
  now = 200;
  expect([attempt(), runs]).toEqual([400, 2]);
  expect(background.health()).toEqual({ Failures: 2, Failing: ['due work'] });
  broken = false;
  now = 600;
  expect(attempt()).toBe(0);
  expect(lines).toEqual(['due work failed and will be tried again (disk full)', 'due work works again']);
  expect(background.health()).toEqual({ Failures: 2, Failing: [] });
  for (broken = true, now = 1_000; now < 10_000_000; now += 1_000) attempt();
  expect(runs).toBeLessThan(200);
});

test('work that fails does not hold up other work', () => {
  const background = createBackground(
    () => 0,
    () => {},
  );
  background.attempt('one', () => {
    throw new Error('no');
  });
  expect(background.attempt('other', () => {})).toBe(0);
});
