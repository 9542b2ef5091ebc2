import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { validateRequest } from '../emulator/index.ts';
import { invalidRequestArbitrary, requestArbitrary } from './arbitraries.ts';

for (const operation of [
  'CreateOpportunity',
  'UpdateOpportunity',
  'ListOpportunities',
  'AssociateOpportunity',
] as const) {
  test(`${operation}: what the harness generates as valid passes the check, with no member ignored`, () => {
    for (const request of fc.sample(requestArbitrary(operation), { numRuns: 100, seed: 11 }))
      expect(validateRequest(operation, request)).toEqual({ valid: true, errors: [], ignoredMembers: [] });
  });

  test(`${operation}: what it generates as invalid is rejected with an error that it expects`, () => {
    for (const { request, violation, expectedErrors } of fc.sample(invalidRequestArbitrary(operation), {
      numRuns: 100,
      seed: 11,
    })) {
      const { errors } = validateRequest(operation, request);
      const isExpected = expectedErrors.some(({ codes, fields }) =>
        errors.some(({ code, field }) => (codes?.includes(code) ?? true) && (fields?.includes(field ?? '') ?? true)),
      );
      expect({ violation, isExpected, errors }).toMatchObject({ isExpected: true });
    }
  });
}
