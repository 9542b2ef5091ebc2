import { expect, test } from '@playwright/test';
import { familyMember } from './families.ts';

const body = { Id: 'O1', LifeCycle: { Stage: 'Prospect' }, Items: [{ Code: 'a' }, { Code: 'b' }, null] };

test('a member is dropped by being undefined, a value replaced, in every item of a list', () => {
  const broken = (name: string): unknown => familyMember(name)?.reply?.('GetOpportunity', body);
  expect(broken('drops-a-member:GetOpportunity/Id')).toStrictEqual({ ...body, Id: undefined });
  expect(broken('sends-a-wrong-value:GetOpportunity/LifeCycle/Stage')).toEqual({
    ...body,
    LifeCycle: { Stage: 'NoSuchValue' },
  });
  expect(broken('sends-a-wrong-value:GetOpportunity/Items/*/Code')).toEqual({
    ...body,
    Items: [{ Code: 'NoSuchValue' }, { Code: 'NoSuchValue' }, null],
  });
});

test('another operation, and a place that is not there, stay as they are', () => {
  expect(familyMember('drops-a-member:ListSolutions/Id')?.reply?.('GetOpportunity', body)).toBe(body);
  expect(familyMember('drops-a-member:GetOpportunity/No/Such')?.reply?.('GetOpportunity', body)).toEqual(body);
});

for (const name of [
  'drops-a-member',
  'drops-a-member:GetOpportunity',
  'breaks:GetOpportunity/Id',
  'drops-a-member:Get/Id',
  'constructor:GetOpportunity/Id',
])
  test(`${name} names no mutant`, () => expect(familyMember(name)).toBeNull());
