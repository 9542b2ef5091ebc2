import { expect, test } from '@playwright/test';
import { shownPair } from './failureSummary.ts';

test('short values stand as they are', () => {
  expect(shownPair('"a"', '"b"')).toEqual(['"a"', '"b"']);
});

test('of long values that begin alike the place where they part is shown, and how long they are', () => {
  const story = 'A long story to tell. '.repeat(50);
  const [expected, received] = shownPair(`"${story}"`, `"${story.slice(0, 255)}"`);
  expect(received).toMatch(/^….{30}" \(257 characters\)$/);
  expect(expected).toMatch(/^….{200}… \(1,102 characters\)$/);
  expect(expected.slice(0, 31)).toBe(received.slice(0, 31));
});

test('a long value beside another one is cut at its end', () => {
  const [expected, received] = shownPair('x'.repeat(300), 'HTTP 200');
  expect(expected).toBe(`${'x'.repeat(200)}… (300 characters)`);
  expect(received).toBe('HTTP 200');
});
