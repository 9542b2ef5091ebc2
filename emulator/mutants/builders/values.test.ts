import { expect, test } from '@playwright/test';
import { validateResponse } from '../../../schemas/index.ts';
import { productSteps } from '../../steps.ts';
import type { Call } from '../../world.ts';
import { valueMutant } from './values.ts';

const body = {
  SolutionSummaries: [
    {
      Catalog: 'Sandbox',
      Category: 'Software Product',
      CreatedDate: '2024-02-29T10:00:00Z',
      Id: 'S-1234567',
      Name: 'Zoo',
      Status: 'Active',
    },
  ],
  NextToken: null,
};
const call = { operation: 'ListSolutions' } as Call;
const original = { ...productSteps, validateResponse: (_call: Call, output: unknown) => output } as typeof productSteps;
const changed = (path: string): unknown =>
  valueMutant(`value:ListSolutions:${path}`)
    ?.replaces(original)
    .validateResponse?.(call, body as never);

for (const [path, value] of [
  ['Status', 'Inactive'],
  ['Id', 'S-1234568'],
  ['Name', 'App'],
  ['CreatedDate', '2025-02-28T10:00:00Z'],
] as const)
  test(`another well-formed ${path} takes the place of the right one`, () => {
    const found = changed(`SolutionSummaries.*.${path}`);
    expect(found).toMatchObject({ SolutionSummaries: [{ [path]: value }] });
    expect(validateResponse('ListSolutions', JSON.parse(JSON.stringify(found))).shapeErrors).toEqual([]);
  });

test('a list loses its last item, and what is not there stays away', () => {
  expect(changed('SolutionSummaries')).toMatchObject({ SolutionSummaries: [] });
  expect(changed('NextToken')).toEqual(body);
});

for (const name of ['value:ListSolutions', 'value:List:Id', 'values:ListSolutions:Id'])
  test(`${name} names no mutant`, () => expect(valueMutant(name)).toBeNull());
