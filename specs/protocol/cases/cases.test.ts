import { expect, test } from '@playwright/test';
import { operationNames, requestFaults } from '../../../schemas/index.ts';
import { bases } from '../bases.ts';
import { envelopeGroups } from './all.ts';
import { wrongTypes } from './types/index.ts';
import { wrongValues } from './types/row.ts';

const envelope = Object.values(envelopeGroups).flat();
const types = wrongTypes.flatMap(({ cases }) => cases);
const cases = [...envelope, ...types];

test('there are at least 300 cases, each with an id and a promise of its own', () => {
  expect(cases.length).toBeGreaterThanOrEqual(300);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  expect(new Set(cases.map(({ says }) => says)).size).toBe(cases.length);
  expect(cases.filter(({ id }) => !/^PRO-[0-9a-f]{4}$/.test(id))).toEqual([]);
});

test('what is only inferred is never a must', () => {
  expect(cases.filter(({ evidence, level }) => evidence === 'inf' && level === 'must')).toEqual([]);
});

test('every base is valid in shape, so that only the wrong type can be refused', () => {
  expect(operationNames.filter((operation) => requestFaults(operation, bases[operation]).length > 0)).toEqual([]);
});

// The contract itself says that each case is wrong: a case that it takes would accuse a target falsely.
test('every wrong type is wrong by the contract', () => {
  const valid = wrongTypes.flatMap(({ operation, cases }) =>
    cases.filter(({ request }) => requestFaults(operation, request.json).length === 0).map(({ says }) => says),
  );
  expect(valid).toEqual([]);
});

test('every operation and every JSON type takes part', () => {
  expect(wrongTypes.filter(({ cases }) => cases.length < 4).map(({ operation }) => operation)).toEqual([]);
  for (const word of ['a number', 'a boolean', 'a string', 'a structure', 'a list']) {
    expect(types.filter(({ says }) => says.startsWith(`refuse ${word} for`)).length).toBeGreaterThan(10);
  }
  expect(Object.keys(wrongValues)).toHaveLength(5);
});
