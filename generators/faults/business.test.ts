import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { requestFaults } from '../../schemas/index.ts';
import { standIn, valid } from '../generator.ts';
import { generatorOf } from '../index.ts';
import { breaches } from '../secondValidator.ts';
import { businessFaults } from './business.ts';

const subject = { opportunity: 'O1234567', lastModified: '2026-01-01T00:00:00.000Z' };

for (const fault of businessFaults) {
  test(`${fault.name} leaves the contract whole and changes the twin`, () => {
    const operation = fault.at.includes('update') ? 'UpdateOpportunity' : 'CreateOpportunity';
    for (const body of fc.sample(valid(generatorOf(operation), 'complete'), { numRuns: 10, seed: 4 })) {
      const twin = fault.twin?.(body) ?? body;
      const faulty = fault.change?.(twin) ?? twin;
      for (const one of [twin, faulty]) {
        expect(breaches(operation, standIn(one, subject))).toEqual([]);
        expect(requestFaults(operation, standIn(one, subject))).toEqual([]);
      }
      if (fault.change) expect(faulty).not.toEqual(twin);
      else expect(fault.submission).toBeDefined();
    }
    expect(fault.admissible.length).toBeGreaterThan(0);
  });
}

test('each fault says what it is about, once', () => {
  expect(new Set(businessFaults.map(({ says }) => says)).size).toBe(businessFaults.length);
  expect(businessFaults.length).toBeGreaterThan(30);
});
