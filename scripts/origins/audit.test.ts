import { expect, test } from '@playwright/test';
import type { JsonSchema } from '../../schemas/index.ts';
import { auditOrigins } from './audit.ts';
import { documentFacts, serviceFacts, smithyFacts } from './sourceFacts.ts';

const launch = { source: 'launch', since: '2024-11-14' } as const;
const later = { source: 'model-2026', since: '2026-08-04' } as const;
const decided = { source: 'discrepancy', since: '2026-08-04' } as const;
const facts = {
  launch: documentFacts(
    "client.bake(\n    Dough='string',\n    Oven='Stone'|'Steel',\n)\nparam Dough:\n\n[REQUIRED]\n\nparam Oven:\n\nHot.",
  ),
  'model-2025': smithyFacts(
    '{"shapes":{"a":{"members":{"Dough":{"traits":{"smithy.api#required":{},"smithy.api#length":{"max":9}}}}}}}',
  ),
  'model-2026': serviceFacts('{"shapes":{"Dough":{"type":"string","pattern":"(?=.{1,9}$)[a-z]+"}}}'),
};
/** A contract of one structure with one member, which says what `dough` says. */
const audit = (dough: JsonSchema, more: JsonSchema = {}) => {
  const root = { type: 'object', properties: { Dough: { 'x-origin': launch, ...dough } }, 'x-origin': launch, ...more };
  return auditOrigins(new Map([['Bake', root]]), facts, new Set(['soft-dough']));
};

test('a contract that says what its sources say is in order, and counted', () => {
  const required = { required: ['Dough'], 'x-required-origin': { Dough: launch } };
  const constraint = { pattern: '^[a-z]+$', maxLength: 9, 'x-constraint-origin': { pattern: later, maxLength: later } };
  expect(audit(constraint, required)).toEqual({
    ...{ nodes: 2, members: 1, duties: 1, values: 0, constraints: 2, decided: 0 },
    ...{ withoutOrigin: [], withoutSource: [] },
  });
});

const wrong: readonly (readonly [title: string, dough: JsonSchema, kind: 'withoutOrigin' | 'withoutSource'])[] = [
  ['a node without origin', { 'x-origin': undefined as never }, 'withoutOrigin'],
  ['a value without origin', { enum: ['Stone'] }, 'withoutOrigin'],
  ['a value that no source has', { enum: ['Clay'], 'x-enum-origin': { Clay: launch } }, 'withoutSource'],
  ['a value of another source', { enum: ['Stone'], 'x-enum-origin': { Stone: later } }, 'withoutSource'],
  ['a limit that no source has', { maxLength: 8, 'x-constraint-origin': { maxLength: later } }, 'withoutSource'],
  ['a pattern without origin', { pattern: '^[a-z]+$' }, 'withoutOrigin'],
  ['a duty of a later source', { required: ['Oven'], 'x-required-origin': { Oven: later } }, 'withoutSource'],
  ['a decision without a row', { maxLength: 8, 'x-constraint-origin': { maxLength: decided } }, 'withoutSource'],
];
for (const [title, dough, kind] of wrong)
  test(`${title} is found`, () => {
    expect(audit(dough)[kind].length).toBeGreaterThan(0);
  });

test('what a row of the discrepancies has decided is in order', () => {
  const dough = { maxLength: 8, 'x-constraint-origin': { maxLength: decided }, 'x-discrepancy': ['soft-dough'] };
  expect(audit(dough).withoutSource).toEqual([]);
});
