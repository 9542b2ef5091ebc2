import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type JsonSchema, operationNames, requestSchema, sharedSchema, validateRequest } from '../../schemas/index.ts';
import { getAt } from '../bodyPath.ts';
import { validRequests } from '../generator.ts';
import { generatorOf } from '../operations.ts';
import { resolvePlaceholders } from '../placeholders.ts';
import { violations } from '../referenceValidator.ts';
import { contractViolations } from './contractViolations.ts';
import { constraintName } from './violation.ts';

const subject = {
  opportunity: 'O1234567',
  lastModified: '2026-01-01T00:00:00.000Z',
  invitation: 'engi-abc123def4567',
  solution: 'S-1234567',
  parentOpportunity: 'O7654321',
};

/** Lists the contract's constraints from its files, not from the shapes that the violations are derived from. */
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
  test(`${operation}: one violation for every constraint of the contract`, () => {
    const counted = [...constraints(requestSchema(operation), '', new Set())].sort();
    expect(contractViolations(operation).map(constraintName).sort()).toEqual(counted);
    expect(counted.length).toBeGreaterThan(2);
  });

  test(`${operation}: each violation breaks its own constraint and no other, according to both validators`, () => {
    const [valid] = fc.sample(validRequests(generatorOf(operation), 'full'), { numRuns: 1, seed: 11 });
    if (!valid) throw new Error('no valid request');
    for (const violation of contractViolations(operation)) {
      const { path, keyword } = violation;
      const name = constraintName(violation);
      for (const invalid of fc.sample(violation.invalidate(valid), { numRuns: 6, seed: 2 })) {
        const body = resolvePlaceholders(invalid.body, subject);
        const found = violations(operation, body);
        const unlisted = found.filter(
          (each) => withoutIndices(each.path) !== path && !withoutIndices(each.path).startsWith(`${path}.`),
        );
        expect(unlisted, `${name} ${JSON.stringify(getAt(invalid.body, path))}`).toEqual([]);
        const expected = keyword === 'required' ? ['required', 'type'] : [keyword];
        expect(
          found.some((each) => expected.includes(each.keyword)),
          name,
        ).toBe(true);
        expect(validateRequest(operation, body).length, name).toBeGreaterThan(0);
        expect(invalid.expectedErrors[0]?.codes?.length ?? 0).toBeGreaterThan(0);
      }
    }
  });
}

const withoutIndices = (path: string): string => path.replace(/(^|\.)\d+(?=\.|$)/g, '$1*');
