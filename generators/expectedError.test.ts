import { expect, test } from '@playwright/test';
import { explainMismatch, fieldName, fieldNames } from './expectedError.ts';

const receivedError = (FieldName: string | null, Code: string, Reason = 'REQUEST_VALIDATION_FAILED') => ({
  name: 'ValidationException',
  members: { Message: '', Reason, ErrorList: [{ FieldName, Code, Message: '' }] },
});
const expectedErrors = [
  {
    error: 'ValidationException',
    reason: 'REQUEST_VALIDATION_FAILED',
    codes: ['INVALID_ENUM_VALUE'],
    fields: ['project.salesActivities'],
  },
];

test('names fields in lower camel case, dotted, without indices', () => {
  expect(fieldName('Project.SalesActivities.*')).toBe('project.salesActivities');
  expect(fieldNames('Project.ExpectedCustomerSpend.*.CurrencyCode')).toEqual([
    'project.expectedCustomerSpend.currencyCode',
    'ExpectedCustomerSpend.CurrencyCode',
  ]);
});

test('admits the field with or without an index', () => {
  expect(explainMismatch(receivedError('project.salesActivities', 'INVALID_ENUM_VALUE'), expectedErrors)).toBeNull();
  expect(explainMismatch(receivedError('project.salesActivities[0]', 'INVALID_ENUM_VALUE'), expectedErrors)).toBeNull();
  expect(explainMismatch(receivedError('project.salesActivities.3', 'INVALID_ENUM_VALUE'), expectedErrors)).toBeNull();
});

for (const [what, received] of [
  ['another field', receivedError('project.title', 'INVALID_ENUM_VALUE')],
  ['another spelling of the field', receivedError('Project.SalesActivities', 'INVALID_ENUM_VALUE')],
  ['another code', receivedError('project.salesActivities', 'INVALID_VALUE')],
  ['another reason', receivedError('project.salesActivities', 'INVALID_ENUM_VALUE', 'BUSINESS_VALIDATION_FAILED')],
  ['another error', { name: 'ConflictException', members: {} }],
  ['no list', { name: 'ValidationException', members: { Reason: 'REQUEST_VALIDATION_FAILED' } }],
] as const) {
  test(`does not admit ${what}`, () => {
    expect(explainMismatch(received, expectedErrors)).toMatch(
      /^expected ValidationException REQUEST_VALIDATION_FAILED INVALID_ENUM_VALUE/,
    );
  });
}
