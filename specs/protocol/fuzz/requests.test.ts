import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { operations, validateRequest } from '../../../schemas/index.ts';
import type { RequestOverrides } from '../rawRequest.ts';
import { arbitraryHeaders, largeBodies, malformedBodies, unexpectedMembers } from './requests.ts';

const seed = 7;
const sample = (made: fc.Arbitrary<RequestOverrides>, count = 400): RequestOverrides[] =>
  fc.sample(made, { numRuns: count, seed });
const textOf = ({ body }: RequestOverrides): string => (body ?? '').toString();
const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('broken text is mostly no JSON at all', () => {
  const broken = sample(malformedBodies(false)).filter((odd) => !isJson(textOf(odd)));
  expect(broken.length).toBeGreaterThan(200);
});

test('odd members are JSON, mostly against the contract, and reach into prototypes', () => {
  const all = sample(unexpectedMembers(false));
  expect(all.filter((odd) => !isJson(textOf(odd)))).toEqual([]);
  const refused = all.filter(
    (odd) => odd.operation && validateRequest(odd.operation, JSON.parse(textOf(odd))).length > 0,
  );
  expect(refused.length).toBeGreaterThan(150);
  expect(all.filter((odd) => textOf(odd).includes('"__proto__":')).length).toBeGreaterThan(5);
});

test('large bodies reach both depth and length', () => {
  const all = sample(largeBodies(false)).map(textOf);
  expect(all.some((text) => text.includes('['.repeat(1000)))).toBe(true);
  expect(all.some((text) => text.length > 50_000)).toBe(true);
});

test('odd headers vary target, method and path', () => {
  const all = sample(arbitraryHeaders(false));
  expect(new Set(all.map(({ method }) => method)).size).toBeGreaterThan(4);
  expect(all.some(({ target }) => target === '/__proto__')).toBe(true);
});

test('where nothing may be left behind, only reading operations are asked', () => {
  for (const make of [arbitraryHeaders, malformedBodies, unexpectedMembers, largeBodies]) {
    const writes = sample(make(true)).filter(({ operation }) => operation && !operations[operation].readonly);
    expect(writes).toEqual([]);
  }
});
