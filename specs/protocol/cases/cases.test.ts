import { expect, test } from '@playwright/test';
import { operationNames, validateRequest } from '../../../schemas/index.ts';
import { baseRequests } from '../baseRequests.ts';
import { envelopeGroups } from './all.ts';
import { wrongTypes } from './types/index.ts';
import { valuesByType } from './types/row.ts';

const envelope = Object.values(envelopeGroups).flat();
const types = wrongTypes.flatMap(({ cases }) => cases);
const cases = [...envelope, ...types];

test('there are at least 300 cases, each with an id and a promise of its own', () => {
  expect(cases.length).toBeGreaterThanOrEqual(300);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  expect(new Set(cases.map(({ statement }) => statement)).size).toBe(cases.length);
  expect(cases.filter(({ id }) => !/^PRO-[0-9a-f]{4}$/.test(id))).toEqual([]);
});

test('what is only inferred is never a must', () => {
  expect(cases.filter(({ evidence, level }) => evidence === 'inferred' && level === 'must')).toEqual([]);
});

test('every base is valid in shape, so that only the wrong type can be refused', () => {
  expect(operationNames.filter((operation) => validateRequest(operation, baseRequests[operation]).length > 0)).toEqual(
    [],
  );
});

// The contract itself says that each case is wrong: a case that it takes would accuse a target falsely.
test('every wrong type is wrong by the contract', () => {
  const valid = wrongTypes.flatMap(({ operation, cases }) =>
    cases
      .filter(({ request }) => validateRequest(operation, request.json).length === 0)
      .map(({ statement }) => statement),
  );
  expect(valid).toEqual([]);
});

test('every operation and every JSON type takes part', () => {
  expect(wrongTypes.filter(({ cases }) => cases.length < 4).map(({ operation }) => operation)).toEqual([]);
  for (const word of ['a number', 'a boolean', 'a string', 'a structure', 'a list']) {
    expect(types.filter(({ statement }) => statement.startsWith(`rejects ${word} for`)).length).toBeGreaterThan(10);
  }
  expect(Object.keys(valuesByType)).toHaveLength(5);
});
