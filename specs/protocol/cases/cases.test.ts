import { expect, test } from '@playwright/test';
import { envelopeGroups } from './all.ts';

const cases = Object.values(envelopeGroups).flat();

test('there are at least 200 cases, each with an id and a promise of its own', () => {
  expect(cases.length).toBeGreaterThanOrEqual(200);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  expect(new Set(cases.map(({ statement }) => statement)).size).toBe(cases.length);
  expect(cases.filter(({ id }) => !/^PRO-[0-9a-f]{4}$/.test(id))).toEqual([]);
});

test('what is only inferred is never a must', () => {
  expect(cases.filter(({ evidence, level }) => evidence === 'inferred' && level === 'must')).toEqual([]);
});
