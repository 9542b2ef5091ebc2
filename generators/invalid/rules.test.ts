import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { validateRequest } from '../../schemas/index.ts';
import { validRequests } from '../generator.ts';
import { generatorOf } from '../operations.ts';
import { resolvePlaceholders } from '../placeholders.ts';
import { violations } from '../referenceValidator.ts';
import { ruleViolations } from './rules.ts';

const data = { opportunity: 'O1234567', lastModified: '2026-01-01T00:00:00.000Z', parentOpportunity: 'O7654321' };

for (const { id, title, phases, given, change, submission, expectedErrors } of ruleViolations) {
  test(`${id} changes one valid request and breaks no constraint of the contract`, () => {
    const operation = phases.includes('update') ? 'UpdateOpportunity' : 'CreateOpportunity';
    for (const body of fc.sample(validRequests(generatorOf(operation), 'complete'), { numRuns: 10, seed: 4 })) {
      const valid = given?.(body) ?? body;
      const invalid = change?.(valid) ?? valid;
      for (const request of [valid, invalid]) {
        expect(violations(operation, resolvePlaceholders(request, data)), title).toEqual([]);
        expect(validateRequest(operation, resolvePlaceholders(request, data)), title).toEqual([]);
      }
      if (change) expect(invalid).not.toEqual(valid);
      else expect(submission).toBeDefined();
    }
    expect(expectedErrors.length).toBeGreaterThan(0);
  });
}

test('ids and titles are unique', () => {
  expect(new Set(ruleViolations.map(({ id }) => id)).size).toBe(ruleViolations.length);
  expect(new Set(ruleViolations.map(({ title }) => title)).size).toBe(ruleViolations.length);
  expect(ruleViolations).toHaveLength(45);
});
