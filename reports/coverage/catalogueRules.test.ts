import { expect, test } from '@playwright/test';
import type { CatalogueEntry } from './catalogue.ts';
import { catalogueRules } from './catalogueRules.ts';

const entry = (change: Partial<CatalogueEntry>): CatalogueEntry => ({
  id: 'UPD-0001',
  level: 'MUST',
  statement: 'rejects an Amount of 0',
  source: 'behaviour D',
  evidence: 'observed',
  category: 'rules',
  operation: 'UpdateOpportunity',
  file: 'a.spec.ts',
  tests: 1,
  untested: null,
  ...change,
});
const violations = (...entries: readonly CatalogueEntry[]): readonly number[] =>
  catalogueRules(entries).map((rule) => rule.violations.length);

test('finds a MUST that its evidence does not support', () => {
  expect(violations(entry({ evidence: 'reported' }))).toEqual([1, 0]);
  expect(violations(entry({ evidence: 'reported', level: 'SHOULD' }))).toEqual([0, 0]);
});

test('finds a promise that is made twice, generated or not', () => {
  const other = { id: 'GEN-0001', statement: 'rejects every generated request with an Amount of 0' };
  expect(violations(entry({}), entry(other))).toEqual([0, 1]);
  expect(violations(entry({}), entry({ ...other, operation: 'CreateOpportunity' }))).toEqual([0, 0]);
});
