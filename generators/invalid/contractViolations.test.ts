import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type JsonSchema, operationNames, requestSchema, sharedSchema, validateRequest } from '../../schemas/index.ts';
import { getAt, setAt } from '../bodyPath.ts';
import { resolvePlaceholders, validRequests } from '../generator.ts';
import { generatorOf } from '../index.ts';
import { violations } from '../referenceValidator.ts';
import { contractViolations } from './contractViolations.ts';

const subject = {
  opportunity: 'O1234567',
  lastModified: '2026-01-01T00:00:00.000Z',
  invitation: 'engi-abc123def4567',
  solution: 'S-1234567',
};

/** Counts the contract's constraints straight from its files, not by way of what the faults are derived from. */
function constraints(schema: JsonSchema, path: string, found: Set<string>): Set<string> {
  const at = (name: string): string => (path === '' ? name : `${path}/${name}`);
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === '$ref') constraints(sharedSchema.$defs?.[String(value).split('/').at(-1) ?? ''] ?? {}, path, found);
    else if (keyword === 'anyOf' || keyword === 'allOf')
      for (const branch of value as JsonSchema[]) constraints(branch, path, found);
    else if (keyword === 'properties')
      for (const [name, child] of Object.entries(schema.properties ?? {})) constraints(child, at(name), found);
    else if (keyword === 'items') constraints(schema.items ?? {}, at('*'), found);
    else if (keyword === 'required') for (const name of schema.required ?? []) found.add(`${at(name)}#required`);
    else if (keyword === 'type' && value !== 'null' && path !== '') found.add(`${path}#type`);
    else if (constraining.includes(keyword) && !(keyword.startsWith('min') && value === 0))
      found.add(`${path}#${keyword}`);
  }
  return found;
}
const constraining = [
  'enum',
  'pattern',
  'format',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
];

for (const operation of operationNames) {
  test(`every constraint of ${operation} has a fault, and no fault lacks a constraint`, () => {
    const counted = [...constraints(requestSchema(operation), '', new Set())].sort();
    expect(
      contractViolations(operation)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(counted);
    expect(counted.length).toBeGreaterThan(2);
  });

  test(`each fault of ${operation} breaks its constraint, there and nowhere else, by both validators`, () => {
    const [twin] = fc.sample(validRequests(generatorOf(operation), 'full'), { numRuns: 1, seed: 11 });
    if (!twin) throw new Error('no twin');
    for (const fault of contractViolations(operation)) {
      const [path = '', keyword = ''] = fault.name.split('#');
      for (const faulty of fc.sample(fault.invalidate(twin), { numRuns: 6, seed: 2 })) {
        const body = resolvePlaceholders(faulty.body, subject);
        const found = violations(operation, body);
        const unlisted = found.filter(
          (breach) => generalised(breach.path) !== path && !generalised(breach.path).startsWith(`${path}/`),
        );
        expect(unlisted, `${fault.name} ${JSON.stringify(getAt(faulty.body, path))}`).toEqual([]);
        const expected = keyword === 'required' ? ['required', 'type'] : [keyword];
        expect(
          found.some((breach) => expected.includes(breach.keyword)),
          fault.name,
        ).toBe(true);
        expect(validateRequest(operation, body).length, fault.name).toBeGreaterThan(0);
        expect(faulty.expectedErrors[0]?.codes?.length ?? 0).toBeGreaterThan(0);
      }
    }
  });
}

const generalised = (path: string): string => path.replace(/(^|\/)\d+(?=\/|$)/g, '$1*');

test('put and get reach into lists and make missing parents', () => {
  expect(setAt({ A: null }, 'A/*/B', 1)).toEqual({ A: [{ B: 1 }] });
  expect(getAt({ A: [{ B: 1 }, { B: 2 }] }, 'A/*/B')).toBe(1);
  expect(getAt({}, 'A/*/B')).toBeUndefined();
});
