import { expect, test } from '@playwright/test';
import { formatMilliseconds, formatNanoseconds, formatSeconds, parseInstant } from './instant.ts';

const at = Date.parse('2026-03-01T10:00:00.120Z');
const same = [
  '2026-03-01T10:00:00.120Z',
  '2026-03-01T10:00:00.12Z',
  '2026-03-01T10:00:00.120000+00:00',
  '2026-03-01T12:00:00.120+02:00',
];
for (const text of same)
  test(`${text} is one instant`, () => expect(parseInstant(text)).toEqual({ epochMs: at, subMillisecond: false }));

test('what is finer than a millisecond is seen', () =>
  expect(parseInstant('2026-03-01T10:00:00.1200001Z')).toEqual({ epochMs: at, subMillisecond: true }));

for (const text of [
  '',
  'now',
  '2026-03-01',
  '2026-02-30T10:00:00Z',
  '2026-03-01T25:00:00Z',
  '2026-03-01T10:00:00',
  '2026-13-01T10:00:00Z',
  '1741428000',
]) {
  test(`"${text}" is no instant`, () => expect(parseInstant(text)).toBeNull());
}

test('each field is written in its own form', () => {
  expect(formatSeconds(at)).toBe('2026-03-01T10:00:00Z');
  expect(formatMilliseconds(at)).toBe('2026-03-01T10:00:00.120Z');
  expect(formatNanoseconds(Date.parse('2026-03-01T10:00:00.105Z'), 20_300)).toBe('2026-03-01T10:00:00.1050203Z');
  expect(formatNanoseconds(at, 4500)).toBe('2026-03-01T10:00:00.1200045Z');
  expect(formatNanoseconds(Date.parse('2026-03-01T10:00:00Z'), 0)).toBe('2026-03-01T10:00:00Z');
});
