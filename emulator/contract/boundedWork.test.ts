import { expect, test } from '@playwright/test';
import { type JsonSchema, type OperationName, operationNames, requestSchema } from '../../schemas/index.ts';
import { ApiError } from '../apiError.ts';
import { encodeError } from '../protocol/encodeError.ts';
import { checkRequest } from './checkRequest.ts';
import { type ContractShape, requestShape } from './shape.ts';

const entries = 100_000;
const longText = 'A1 '.repeat(21_846);

/** The path of every list and every text of a request. */
function places(shape: ContractShape, kind: 'list' | 'scalar', path: readonly string[] = []): string[][] {
  const own = shape.kind === kind ? [[...path]] : [];
  if (shape.kind === 'structure')
    return [...own, ...shape.members.flatMap(({ name, shape: member }) => places(member, kind, [...path, name]))];
  return shape.kind === 'list' ? [...own, ...places(shape.item, kind, [...path, '*'])] : own;
}
const bodyWith = (path: readonly string[], value: unknown): unknown =>
  path.reduceRight<unknown>((inner, name) => (name === '*' ? [inner] : { [name]: inner }), value);

/** What a request is rejected with; its size is that of the response. */
function rejection(operation: OperationName, body: unknown): { readonly entries: number; readonly bytes: number } {
  try {
    checkRequest(operation, body as Record<string, unknown>);
    return { entries: 0, bytes: 0 };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { body: text } = encodeError('rest', error, 'id', 'flat');
    return { entries: error.ErrorList.length, bytes: Buffer.byteLength(text) };
  }
}

for (const operation of operationNames) {
  const shape = requestShape(operation);
  test(`${operation}: 100,000 wrong entries in any list, and a long text in any member, are rejected with few errors`, () => {
    for (const wrong of [{}, 1, null])
      for (const path of places(shape, 'list')) {
        const found = rejection(operation, bodyWith(path, Array(entries).fill(wrong)));
        expect(found.entries, path.join('.')).toBeLessThanOrEqual(101);
        expect(found.bytes, path.join('.')).toBeLessThanOrEqual(256 * 1024);
      }
    for (const path of places(shape, 'scalar')) {
      const found = rejection(operation, bodyWith(path, longText));
      expect(found.bytes, path.join('.')).toBeLessThanOrEqual(256 * 1024);
    }
  });
}

const spend = (count: number): Record<string, unknown> => ({
  Catalog: 'Sandbox',
  ClientToken: 't',
  Project: { ExpectedCustomerSpend: Array(count).fill({}) },
});

test('the last entry tells how many errors are not listed', () => {
  try {
    checkRequest('CreateOpportunity', spend(entries));
    throw new Error('accepted');
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    expect(error.ErrorList).toHaveLength(101);
    expect(error.ErrorList.at(-1)?.Message).toMatch(
      /^The request has at least \d+ more errors, which are not listed[.]$/,
    );
  }
});

test('an error behind the entries that are examined is found, and a list that is too long is counted whole', () => {
  const valid = { FirstName: 'Ana', LastName: 'Okafor' };
  const list = [...Array(5_000).fill(valid), { ...valid, Email: 'not an address' }];
  const errorsOf = (body: Record<string, unknown>, operation: OperationName = 'CreateOpportunity'): string => {
    try {
      checkRequest(operation, body);
      return 'accepted';
    } catch (error) {
      return error instanceof ApiError ? error.ErrorList.map(({ Message }) => Message).join('; ') : String(error);
    }
  };
  const body = { Catalog: 'Sandbox', ClientToken: 't', Customer: { Contacts: list } };
  expect(errorsOf(body)).toMatch(/^customer.contacts.email \(entry 5001\) must/);
  const identifiers = { Catalog: 'Sandbox', Identifier: Array(5_000).fill('O1') };
  expect(errorsOf(identifiers, 'ListOpportunities')).toBe('identifier must have at most 20 items, got 5000');
  expect(errorsOf({ ...body, Customer: { Contacts: Array(5_000).fill(valid) } })).toBe('accepted');
});

test('no list of a request may be longer than what is examined of it', () => {
  const limits = JSON.stringify(operationNames.map((name): JsonSchema => requestSchema(name))).matchAll(
    /"maxItems":(\d+)/g,
  );
  for (const [, limit] of limits) expect(Number(limit)).toBeLessThan(256);
});
