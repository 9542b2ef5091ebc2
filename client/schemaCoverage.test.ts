import { expect, test } from '@playwright/test';
import { requestSchema } from '../schemas/index.ts';
import { addCoverage } from './schemaCoverage.ts';

const coverageOf = (value: unknown): string[] => {
  const found = new Set<string>();
  addCoverage(requestSchema('CreateOpportunity'), value, found);
  return [...found].sort();
};

test('names members by their path, list items as *, and enum values', () => {
  expect(
    coverageOf({
      Catalog: 'Sandbox',
      LifeCycle: { Stage: 'Launched' },
      Customer: { Contacts: [{ Email: 'a@b.example' }] },
    }),
  ).toEqual([
    'Catalog',
    'Customer',
    'Customer/Contacts',
    'Customer/Contacts/*',
    'Customer/Contacts/*/Email',
    'LifeCycle',
    'LifeCycle/Stage',
    'LifeCycle/Stage=Launched',
  ]);
});

test('counts neither a null, nor a member or value the documents do not know', () => {
  expect(coverageOf({ Catalog: null, Invented: 1, constructor: 2, LifeCycle: { Stage: 'Closed Won' } })).toEqual([
    'LifeCycle',
    'LifeCycle/Stage',
  ]);
});
