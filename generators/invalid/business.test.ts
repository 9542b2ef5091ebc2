import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { validateRequest } from '../../schemas/index.ts';
import { resolvePlaceholders, validRequests } from '../generator.ts';
import { generatorOf } from '../index.ts';
import { violations } from '../referenceValidator.ts';
import { ruleViolations } from './business.ts';

const subject = { opportunity: 'O1234567', lastModified: '2026-01-01T00:00:00.000Z' };

for (const fault of ruleViolations) {
  test(`${fault.name} leaves the contract whole and changes the twin`, () => {
    const operation = fault.phases.includes('update') ? 'UpdateOpportunity' : 'CreateOpportunity';
    for (const body of fc.sample(validRequests(generatorOf(operation), 'complete'), { numRuns: 10, seed: 4 })) {
      const twin = fault.toValidTwin?.(body) ?? body;
      const faulty = fault.invalidate?.(twin) ?? twin;
      for (const one of [twin, faulty]) {
        expect(violations(operation, resolvePlaceholders(one, subject))).toEqual([]);
        expect(validateRequest(operation, resolvePlaceholders(one, subject))).toEqual([]);
      }
      if (fault.invalidate) expect(faulty).not.toEqual(twin);
      else expect(fault.invalidSubmission).toBeDefined();
    }
    expect(fault.expectedErrors.length).toBeGreaterThan(0);
  });
}

test('each fault says what it is about, once', () => {
  expect(new Set(ruleViolations.map(({ statement }) => statement)).size).toBe(ruleViolations.length);
  expect(ruleViolations.length).toBeGreaterThan(30);
});
