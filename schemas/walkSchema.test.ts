import { expect, test } from '@playwright/test';
import { requestSchema } from './index.ts';
import type { JsonSchema } from './load.ts';
import { resolve, walkSchema } from './walkSchema.ts';

test('follows references and leaves the null form of an optional member aside', () => {
  const customer = requestSchema('CreateOpportunity').properties?.Customer ?? {};
  const found = resolve(customer);
  expect(found).toMatchObject({ name: 'Customer', nullable: true, target: { type: 'object' } });
  expect(found.layers[0]).toBe(customer);
  expect(found.layers.at(-1)).toBe(found.target);
  expect(resolve({ type: 'string' })).toMatchObject({ name: null, nullable: false });
});

test('rejects a reference that leads nowhere', () => {
  expect(() => resolve({ $ref: 'shared.json#/$defs/Nobody' })).toThrow(/refers to shared.json#\/\$defs\/Nobody/);
});

test('visits members, items and map values in order, with their paths', () => {
  const schema: JsonSchema = {
    type: 'object',
    required: ['List'],
    properties: {
      List: { type: 'array', items: { type: 'object', properties: { Name: { type: 'string' } } } },
      Map: { type: 'object', additionalProperties: { type: 'integer' } },
    },
  };
  const paths: string[] = [];
  const count = walkSchema<number>(schema, ({ path, required, ancestors }, children) => {
    paths.push(`${path} ${required} ${ancestors.length}`);
    const { properties, items, values } = children();
    return 1 + [...properties.values(), items, values].reduce<number>((sum, one) => sum + (one ?? 0), 0);
  });
  expect(paths).toEqual([
    ' true 0',
    'List true 1',
    'List/* false 2',
    'List/*/Name false 3',
    'Map false 1',
    'Map/* false 2',
  ]);
  expect(count).toBe(paths.length);
});

test('does not descend where the visitor does not ask for the children', () => {
  const seen: string[] = [];
  walkSchema<void>(requestSchema('CreateOpportunity'), ({ path }, children) => {
    seen.push(path);
    if (path === '') children();
  });
  expect(seen).toContain('Customer');
  expect(seen).not.toContain('Customer/Account');
});
