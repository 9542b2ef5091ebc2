import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { operationNames } from '../../schemas/index.ts';
import { botocoreModel } from './botocoreModel.ts';
import { writeOnly } from './writeOnly.ts';

interface Model {
  readonly operations: Readonly<Record<string, { readonly output?: object }>>;
  readonly shapes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
const model = botocoreModel() as Model;

/** Every shape that a part of the model names. */
function namesIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    name === 'shape' && typeof value === 'string' ? [value] : namesIn(value),
  );
}

test('the model of boto3 has each operation, and each shape that it names', () => {
  expect(Object.keys(model.operations).sort()).toEqual([...operationNames].sort());
  expect(model.operations.AssignOpportunity?.output).toBeUndefined();
  const missing = namesIn([model.operations, model.shapes]).filter((name) => !model.shapes[name]?.type);
  expect(missing).toEqual([]);
});

test('it keeps what the contract asks for: required members, values, patterns, bounds, times, unions, tokens', () => {
  const { CreateOpportunityRequest: create, LifeCycle: lifeCycle } = model.shapes;
  expect(create).toMatchObject({
    type: 'structure',
    required: expect.arrayContaining(['Catalog', 'ClientToken']) as unknown,
    members: { ClientToken: { idempotencyToken: true } },
  });
  expect(lifeCycle).toMatchObject({ type: 'structure', members: { Stage: { shape: 'Stage' } } });
  expect(model.shapes.Stage?.enum).toContain('Closed Lost');
  expect(model.shapes.Amount?.pattern).toBeTruthy();
  expect(model.shapes.ExpectedCustomerSpendList).toMatchObject({ type: 'list', max: 10 });
  expect(model.shapes.Payload).toMatchObject({ union: true });
  expect(Object.values(model.shapes)).toContainEqual({ type: 'timestamp', timestampFormat: 'iso8601' });
  expect(model.shapes.ValidationException).toMatchObject({ exception: true });
});

test('docs/sdk.md lists each value that no operation returns', () => {
  const page = readFileSync(new URL('../../docs/sdk.md', import.meta.url), 'utf8');
  const rows = writeOnly.map(
    ({ operations, members, reason }) =>
      `| ${operations.join(', ')} | ${members.map((member) => `\`${member}\``).join(', ')} | ${reason} |`,
  );
  expect(page.trim().split('\n').slice(-rows.length)).toEqual(rows);
});
