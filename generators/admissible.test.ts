import { expect, test } from '@playwright/test';
import { fieldName, fieldNames, mismatch } from './admissible.ts';

const refused = (FieldName: string | null, Code: string, Reason = 'REQUEST_VALIDATION_FAILED') => ({
  name: 'ValidationException',
  members: { Message: '', Reason, ErrorList: [{ FieldName, Code, Message: '' }] },
});
const wanted = [
  {
    error: 'ValidationException',
    reason: 'REQUEST_VALIDATION_FAILED',
    codes: ['INVALID_ENUM_VALUE'],
    fields: ['project.salesActivities'],
  },
];

test('names fields in lower camel case, dotted, without indices', () => {
  expect(fieldName('Project/SalesActivities/*')).toBe('project.salesActivities');
  expect(fieldNames('Project/ExpectedCustomerSpend/*/CurrencyCode')).toEqual([
    'project.expectedCustomerSpend.currencyCode',
    'ExpectedCustomerSpend.CurrencyCode',
  ]);
});

test('admits the field with or without an index', () => {
  expect(mismatch(refused('project.salesActivities', 'INVALID_ENUM_VALUE'), wanted)).toBeNull();
  expect(mismatch(refused('project.salesActivities[0]', 'INVALID_ENUM_VALUE'), wanted)).toBeNull();
  expect(mismatch(refused('project.salesActivities.3', 'INVALID_ENUM_VALUE'), wanted)).toBeNull();
});

for (const [what, answer] of [
  ['another field', refused('project.title', 'INVALID_ENUM_VALUE')],
  ['another spelling of the field', refused('Project.SalesActivities', 'INVALID_ENUM_VALUE')],
  ['another code', refused('project.salesActivities', 'INVALID_VALUE')],
  ['another reason', refused('project.salesActivities', 'INVALID_ENUM_VALUE', 'BUSINESS_VALIDATION_FAILED')],
  ['another error', { name: 'ConflictException', members: {} }],
  ['no list', { name: 'ValidationException', members: { Reason: 'REQUEST_VALIDATION_FAILED' } }],
] as const) {
  test(`does not admit ${what}`, () => {
    expect(mismatch(answer, wanted)).toMatch(
      /^expected ValidationException REQUEST_VALIDATION_FAILED INVALID_ENUM_VALUE/,
    );
  });
}
