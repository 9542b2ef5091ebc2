import { expect, test } from '@playwright/test';
import { generatedMutant } from './generated.ts';

const body = { Id: 'O1', LifeCycle: { Stage: 'Prospect' }, Items: [{ Code: 'a' }, { Code: 'b' }, null] };

test('a member is dropped by being undefined, a value replaced, in every item of a list', () => {
  const broken = (name: string): unknown => generatedMutant(name)?.response?.('GetOpportunity', body);
  expect(broken('missing-member:GetOpportunity/Id')).toStrictEqual({ ...body, Id: undefined });
  expect(broken('invalid-value:GetOpportunity/LifeCycle/Stage')).toEqual({
    ...body,
    LifeCycle: { Stage: 'NoSuchValue' },
  });
  expect(broken('invalid-value:GetOpportunity/Items/*/Code')).toEqual({
    ...body,
    Items: [{ Code: 'NoSuchValue' }, { Code: 'NoSuchValue' }, null],
  });
});

test('another operation, and a place that is not there, stay as they are', () => {
  expect(generatedMutant('missing-member:ListSolutions/Id')?.response?.('GetOpportunity', body)).toBe(body);
  expect(generatedMutant('missing-member:GetOpportunity/No/Such')?.response?.('GetOpportunity', body)).toEqual(body);
});

for (const name of [
  'missing-member',
  'missing-member:GetOpportunity',
  'breaks:GetOpportunity/Id',
  'missing-member:Get/Id',
  'constructor:GetOpportunity/Id',
])
  test(`${name} names no mutant`, () => expect(generatedMutant(name)).toBeNull());
