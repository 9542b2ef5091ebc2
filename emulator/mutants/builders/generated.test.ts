import { expect, test } from '@playwright/test';
import { productSteps } from '../../steps.ts';
import type { Call } from '../../world.ts';
import { generatedMutant } from './generated.ts';

const body = { Id: 'O1', LifeCycle: { Stage: 'Prospect' }, Items: [{ Code: 'a' }, { Code: 'b' }, null] };

const call: Call = {
  route: 'rest',
  operation: 'GetOpportunity',
  requestId: 'r',
  caller: { account: '1', accessKeyId: 'k', secretAccessKey: 's', sessionToken: null, policy: {} },
};
const mutatedBody = (name: string): unknown =>
  generatedMutant(name)
    ?.replaces({ ...productSteps, validateResponse: (_, output) => output })
    .validateResponse?.(call, body);

test('a member is dropped by being undefined, a value replaced, in every item of a list', () => {
  expect(mutatedBody('missing-member:GetOpportunity/Id')).toStrictEqual({ ...body, Id: undefined });
  expect(mutatedBody('invalid-value:GetOpportunity/LifeCycle/Stage')).toEqual({
    ...body,
    LifeCycle: { Stage: 'NoSuchValue' },
  });
  expect(mutatedBody('invalid-value:GetOpportunity/Items/*/Code')).toEqual({
    ...body,
    Items: [{ Code: 'NoSuchValue' }, { Code: 'NoSuchValue' }, null],
  });
});

test('another operation, and a place that is not there, stay as they are', () => {
  expect(mutatedBody('missing-member:ListSolutions/Id')).toBe(body);
  expect(mutatedBody('missing-member:GetOpportunity/No/Such')).toEqual(body);
});

for (const name of [
  'missing-member',
  'missing-member:GetOpportunity',
  'breaks:GetOpportunity/Id',
  'missing-member:Get/Id',
  'constructor:GetOpportunity/Id',
])
  test(`${name} names no mutant`, () => expect(generatedMutant(name)).toBeNull());
