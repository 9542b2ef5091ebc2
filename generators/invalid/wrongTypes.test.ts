import { expect, test } from '@playwright/test';
import { operationNames, validateRequest } from '../../schemas/index.ts';
import { resolvePlaceholders } from '../placeholders.ts';
import { violations } from '../referenceValidator.ts';
import { withWrongType, wrongTypeGroups, wrongTypesOf } from './wrongTypes.ts';

const testData = {
  opportunity: 'O1234567',
  lastModified: '2026-01-01T00:00:00.000Z',
  invitation: 'engi-abc123def4567',
  solution: 'S-1234567',
  parentOpportunity: 'O7654321',
};

for (const operation of operationNames) {
  test(`every wrong type of ${operation} has a valid twin and is invalid by both validators`, () => {
    const groups = wrongTypeGroups(operation, 3);
    const cases = groups.flatMap(({ wrongTypes }) => wrongTypes);
    expect(cases.map(({ path, value }) => `${path} ${JSON.stringify(value)}`).sort()).toEqual(
      wrongTypesOf(operation)
        .map(({ path, value }) => `${path} ${JSON.stringify(value)}`)
        .sort(),
    );
    for (const { twin, wrongTypes } of groups) {
      expect(validateRequest(operation, resolvePlaceholders(twin, testData))).toEqual([]);
      for (const each of wrongTypes) {
        const body = resolvePlaceholders(withWrongType(twin, each), testData);
        expect(validateRequest(operation, body), each.path).not.toEqual([]);
        expect(violations(operation, body), each.path).not.toEqual([]);
      }
    }
  });
}

test('few twins serve many members', () => {
  expect(wrongTypeGroups('CreateOpportunity', 3).length).toBeLessThanOrEqual(8);
  expect(wrongTypesOf('CreateOpportunity').length).toBeGreaterThan(200);
});
