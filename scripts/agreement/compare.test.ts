import { expect, test } from '@playwright/test';
import { ruleViolations } from '../../generators/invalid/rules.ts';
import { disagreement, rulesOfTheRecord } from './compare.ts';
import type { Payload } from './payloads.ts';

const valid: Payload = { operation: 'GetOpportunity', request: {}, violation: 'valid', expectedErrors: null };
const invalid: Payload = {
  ...{ operation: 'GetOpportunity', request: {}, violation: 'Identifier#pattern' },
  expectedErrors: [{ error: 'ValidationException', codes: ['INVALID_VALUE'], fields: ['identifier'] }],
};
const error = (Code: string, FieldName = 'identifier') => ({
  ...{ name: 'ValidationException', members: { ErrorList: [{ FieldName, Code }] } },
});

test('the sides agree on what both accept and on what both reject as expected', () => {
  expect(disagreement(valid, {}, null, null)).toBeNull();
  expect(disagreement(invalid, {}, error('INVALID_VALUE'), error('INVALID_VALUE'))).toBeNull();
});

for (const [what, payload, checked, answered, says] of [
  ['check alone rejects', valid, error('X'), null, 'check rejects a valid request'],
  ['the emulator alone rejects', valid, null, error('X'), 'the emulator rejects a valid request'],
  ['both reject what is valid', valid, error('X'), error('X'), 'check rejects a valid request'],
  ['both accept what is invalid', invalid, null, null, 'check accepts an invalid request'],
  ['check accepts what is invalid', invalid, null, error('INVALID_VALUE'), 'check accepts an invalid request'],
  ['check names another code', invalid, error('OTHER'), error('INVALID_VALUE'), 'check: expected'],
  ['both name another code', invalid, error('OTHER'), error('OTHER'), 'the emulator: expected'],
] as const)
  test(`it is a disagreement when ${what}`, () => {
    expect(disagreement(payload, { a: 1 }, checked, answered)).toMatchObject({
      rule: `GetOpportunity ${payload.violation}`,
      explanation: expect.stringContaining(says),
      sent: { a: 1 },
    });
  });

test('it is a disagreement when check names one error more than the emulator', () => {
  const { ErrorList } = error('INVALID_VALUE').members;
  const more = { name: 'ValidationException', members: { ErrorList: [...ErrorList, { FieldName: 'a', Code: 'b' }] } };
  expect(disagreement(invalid, {}, more, error('INVALID_VALUE'))?.explanation).toContain('b a');
});

test('where only the record tells, check accepts and the emulator rejects as expected', () => {
  const ofTheRecord = { ...invalid, violation: Object.keys(rulesOfTheRecord)[0] ?? '' };
  expect(disagreement(ofTheRecord, {}, null, error('INVALID_VALUE'))).toBeNull();
  expect(disagreement(ofTheRecord, {}, error('INVALID_VALUE'), error('INVALID_VALUE'))).not.toBeNull();
  expect(disagreement(ofTheRecord, {}, null, null)).not.toBeNull();
  expect(disagreement(ofTheRecord, {}, null, error('OTHER'))).not.toBeNull();
  const ids = ruleViolations.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(Object.keys(rulesOfTheRecord)));
});
