import * as sdk from '@aws-sdk/client-partnercentral-selling';
import { expect, test } from '@playwright/test';
import { sdkDiscrepancies } from '../../schemas/discrepancies.ts';
import { compareWithSdk } from './compare.ts';
import { readShape, type Sdk } from './readShape.ts';

const namespace = 'x';
const textOf = ({ where, text }: { readonly where: string; readonly text: string }): string => `${where}: ${text}`;

test('the contract and the installed SDK differ in what schemas/discrepancies/sdk.ts explains, and nothing else', () => {
  expect(compareWithSdk(sdk).map(textOf).sort()).toEqual(sdkDiscrepancies.map(textOf).sort());
});

/** The SDK with another shape of GetOpportunity's request. */
const withRequest = (members: readonly string[], required: number): Sdk => ({
  ...sdk,
  GetOpportunity$: [
    9,
    namespace,
    'GetOpportunity',
    {},
    [3, namespace, 'Request', 0, members, members.map(() => 0), required],
    sdk.GetOpportunity$[5],
  ],
});
const news = (changed: Sdk): readonly string[] => {
  const known = new Set(sdkDiscrepancies.map(textOf));
  return compareWithSdk(changed)
    .map(textOf)
    .filter((text) => !known.has(text));
};

test('a member that the SDK adds, drops or makes optional is found', () => {
  expect(news(withRequest(['Catalog', 'Identifier'], 2))).toEqual([]);
  expect(news(withRequest(['Catalog', 'Identifier', 'Depth'], 2))).toEqual([
    'GetOpportunity request: Depth is in the SDK alone',
  ]);
  expect(news(withRequest(['Catalog'], 1))).toEqual(['GetOpportunity request: Identifier is in the contract alone']);
  expect(news(withRequest(['Catalog', 'Identifier'], 1))).toEqual([
    'GetOpportunity request: Identifier is optional in the SDK and required in the contract',
  ]);
});

test('so are an operation, a value, and another kind of shape', () => {
  const operation = [9, namespace, 'GetForecast', {}, [3, namespace, 'A', 0, [], []], [3, namespace, 'B', 0, [], []]];
  expect(news({ ...sdk, GetForecast$: operation })).toEqual(['GetForecast: the operation is in the SDK alone']);
  expect(news({ ...sdk, Stage: { ...sdk.Stage, PAUSED: 'Paused' } })).toEqual(['Stage: Paused is in the SDK alone']);
  expect(readShape(64)).toEqual({ kind: 'list', item: { kind: 'scalar' } });
  expect(readShape([[() => [1, namespace, 'L', 0, 0], 0], 0])).toEqual({ kind: 'list', item: { kind: 'scalar' } });
});
