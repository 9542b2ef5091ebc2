import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { validateRequest } from '../schemas/index.ts';
import { invalidRequestArbitrary, requestArbitrary, resolvePlaceholders, samples } from './index.ts';

const data = {
  opportunity: 'O1234567',
  lastModified: '2026-01-01T00:00:00.000Z',
  parentOpportunity: 'O7654321',
  invitation: 'engi-abc123def4567',
  solution: 'S-1234567',
};

test('a request arbitrary keeps required members and meets the contract', () => {
  const requests = requestArbitrary('CreateOpportunity', { completeness: 'sparse', requiredPaths: ['Marketing'] });
  fc.assert(
    fc.property(requests, (request) => {
      expect(request.Marketing).toBeTruthy();
      expect(validateRequest('CreateOpportunity', resolvePlaceholders(request, data))).toEqual([]);
    }),
    { numRuns: 30, seed: 1 },
  );
});

test('an invalid request differs from its valid twin by the violation it names', () => {
  fc.assert(
    fc.property(invalidRequestArbitrary('ListOpportunities'), ({ request, valid, violation, expectedErrors }) => {
      const found = validateRequest('ListOpportunities', resolvePlaceholders(request, data));
      expect(found.length, violation).toBeGreaterThan(0);
      expect(validateRequest('ListOpportunities', resolvePlaceholders(valid, data))).toEqual([]);
      expect(violation).toMatch(/^[\w/*]+#\w+$/);
      expect(expectedErrors.length).toBeGreaterThan(0);
    }),
    { numRuns: 60, seed: 1 },
  );
});

test('samples have real values where data is given, and a new token each', () => {
  const requests = samples('StartEngagementFromOpportunityTask', { count: 5, seed: 3, data });
  expect(requests.map(({ Identifier }) => Identifier)).toEqual(Array(5).fill('O1234567'));
  expect(new Set(requests.map(({ ClientToken }) => ClientToken)).size).toBe(5);
});
