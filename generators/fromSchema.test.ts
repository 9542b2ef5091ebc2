import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { operationNames, validateRequest } from '../schemas/index.ts';
import { roundsToCover, variableEnums, withEnumValues } from './enumerations.ts';
import { fromShape } from './fromSchema.ts';
import { type Completeness, validRequests } from './generator.ts';
import { generatorOf } from './operations.ts';
import { resolvePlaceholders } from './placeholders.ts';
import { violations } from './referenceValidator.ts';
import { requestShape, shapeOf } from './schema.ts';

const subject = {
  opportunity: 'O1234567',
  lastModified: '2026-01-01T00:00:00.000Z',
  invitation: 'engi-abc123def4567',
  solution: 'S-1234567',
  parentOpportunity: 'O7654321',
};
const presences: readonly Completeness[] = ['full', 'complete', 'sparse'];

for (const operation of operationNames) {
  for (const presence of presences) {
    test(`${presence} requests of ${operation} are valid by both validators`, () => {
      const requests = validRequests(generatorOf(operation), presence).map((body) =>
        resolvePlaceholders(body, subject),
      );
      fc.assert(
        fc.property(requests, (body) => {
          expect(violations(operation, body)).toEqual([]);
          expect(validateRequest(operation, body)).toEqual([]);
        }),
        { numRuns: 60, seed: 7 },
      );
    });
  }

  test(`${operation} can be sent with every enum value`, () => {
    const generator = generatorOf(operation);
    const shape = requestShape(operation);
    const [base] = fc.sample(generator.schemaValid('full'), { numRuns: 1, seed: 3 });
    const seen = new Set<string>();
    for (let round = 0; round < roundsToCover(shape, generator); round++) {
      const body = resolvePlaceholders(withEnumValues(base, shape, round, generator), subject);
      expect(validateRequest(operation, body)).toEqual([]);
      for (const [path, value] of leaves(body)) seen.add(`${path}=${value}`);
    }
    for (const [path, values] of variableEnums(shape, generator)) {
      for (const value of values) expect(seen).toContain(`${path}=${value}`);
    }
  });
}

function leaves(value: unknown, path = ''): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, path === '' ? '*' : `${path}.*`));
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([name, member]) => leaves(member, path === '' ? name : `${path}.${name}`));
}

test('one seed makes one payload', () => {
  const make = () =>
    JSON.stringify(fc.sample(validRequests(generatorOf('CreateOpportunity'), 'full'), { numRuns: 5, seed: 42 }));
  expect(make()).toBe(make());
});

test('every optional member is at times present, absent and null', () => {
  const forms = new Map<string, Set<string>>();
  for (const body of fc.sample(generatorOf('CreateOpportunity').schemaValid('sparse'), { numRuns: 300, seed: 5 })) {
    for (const name of Object.keys(requestShape('CreateOpportunity').properties)) {
      const form = !Object.hasOwn(body, name) ? 'absent' : body[name] === null ? 'null' : 'present';
      forms.set(name, (forms.get(name) ?? new Set()).add(form));
    }
  }
  expect([...(forms.get('Project') ?? [])].sort()).toEqual(['absent', 'null', 'present']);
  expect([...(forms.get('Catalog') ?? [])]).toEqual(['present']);
});

test('a contract keyword that is not understood is an error', () => {
  expect(() => shapeOf({ type: 'string', mystery: true })).toThrow(/mystery/);
});

test('lists reach both of their bounds', () => {
  const shape = shapeOf({
    type: 'array',
    items: { type: 'string', pattern: '^[a-z]{1,9}$' },
    minItems: 1,
    maxItems: 10,
  });
  const sizes = new Set(
    fc
      .sample(fromShape(shape, { presence: 'free' }), { numRuns: 400, seed: 1 })
      .map((list) => (list as unknown[]).length),
  );
  expect(sizes).toContain(1);
  expect(sizes).toContain(10);
  expect(Math.max(...sizes)).toBe(10);
});
