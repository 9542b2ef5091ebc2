import { expect, test } from '@playwright/test';
import type { HistoryEvent } from './history.ts';
import { isLinearizable } from './linearizability.ts';

const initial = { lastModified: '2026-01-01T00:00:00.000Z', title: 'first', solutions: [] };
const next = '2026-01-01T00:00:01.000Z';
const later = '2026-01-01T00:00:02.000Z';
const event = (
  kind: HistoryEvent['kind'],
  startMs: number,
  endMs: number,
  more: Partial<HistoryEvent>,
): HistoryEvent => ({
  kind,
  startMs,
  endMs,
  ok: true,
  lastModified: null,
  newLastModified: null,
  title: null,
  entity: null,
  solutions: [],
  ...more,
});
const update = (from: number, to: number, ok: boolean, title: string, newLastModified: string | null = next) =>
  event('update', from, to, {
    ok,
    title,
    lastModified: initial.lastModified,
    newLastModified: ok ? newLastModified : null,
  });
const read = (from: number, to: number, title: string, newLastModified: string, solutions: string[] = []) =>
  event('get', from, to, { title, newLastModified, solutions });

test('accepts one winner of two updates with the same LastModifiedDate', () => {
  expect(isLinearizable({ initial, events: [update(0, 5, true, 'a'), update(1, 4, false, 'b')] })).toBe(true);
});
test('rejects two winners with the same LastModifiedDate', () => {
  expect(isLinearizable({ initial, events: [update(0, 5, true, 'a'), update(1, 4, true, 'b', later)] })).toBe(false);
});
test('accepts either state for a concurrent read, and only the new one for a later read', () => {
  expect(
    isLinearizable({ initial, events: [update(0, 5, true, 'a'), read(1, 4, 'first', initial.lastModified)] }),
  ).toBe(true);
  expect(isLinearizable({ initial, events: [update(0, 5, true, 'a'), read(1, 4, 'a', next)] })).toBe(true);
  expect(
    isLinearizable({ initial, events: [update(0, 5, true, 'a'), read(6, 7, 'first', initial.lastModified)] }),
  ).toBe(false);
});
test('finds a torn read', () => {
  expect(isLinearizable({ initial, events: [update(0, 5, true, 'a'), read(1, 4, 'a', initial.lastModified)] })).toBe(
    false,
  );
});
test('finds a rejected update that no other update explains', () => {
  expect(isLinearizable({ initial, events: [update(0, 5, false, 'a')] })).toBe(false);
});
test('accepts that an update loses against a concurrent association', () => {
  const associate = event('associate', 0, 5, { entity: 'S-1' });
  expect(isLinearizable({ initial, events: [associate, update(1, 4, false, 'a')] })).toBe(true);
  expect(isLinearizable({ initial, events: [associate, read(6, 7, 'first', later, ['S-1'])] })).toBe(true);
  expect(isLinearizable({ initial, events: [associate, read(6, 7, 'first', later, [])] })).toBe(false);
});
test('accepts that an update wins beside a concurrent association, which may leave LastModifiedDate alone', () => {
  const associate = event('associate', 0, 5, { entity: 'S-1' });
  expect(isLinearizable({ initial, events: [associate, update(6, 7, true, 'a')] })).toBe(true);
  expect(isLinearizable({ initial, events: [associate, read(6, 7, 'first', initial.lastModified, ['S-1'])] })).toBe(
    true,
  );
});
