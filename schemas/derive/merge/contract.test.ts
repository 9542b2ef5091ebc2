import { expect, test } from '@playwright/test';
import type { Discrepancy, Effect } from '../../discrepancies.ts';
import { readDocument } from '../document/readDocument.ts';
import { bakeryAdditionDates as additionDates, altered, bakery, bakeryHistory } from '../fixtures/bakery.ts';
import { type Contract, merge } from './contract.ts';

const launch = { source: 'launch', since: '2024-11-14' };
const taking = (...effects: readonly Effect[]): readonly Discrepancy[] => [
  {
    id: 'd',
    where: '',
    document: '',
    model: '',
    observed: '',
    resolution: '',
    rationale: '',
    source: '',
    effects,
    examples: [],
  },
];
const merged = (document = bakery.document, ...effects: readonly Effect[]): Contract =>
  merge(bakery.operationNames, readDocument(document), bakeryHistory(), {
    discrepancies: taking(...effects),
    additionDates,
  });
const mergedNames = (...names: readonly string[]): Contract =>
  merge(names, readDocument(bakery.document), bakeryHistory(), { discrepancies: [], additionDates });
const operation = (contract: Contract, name: string) => contract.operations.find((one) => one.name === name);

test('marks each member, value and limit with its origin', () => {
  const contract = merged();
  expect(contract.shared.Kind).toMatchObject({
    enum: ['Rye', 'Wheat', "It's a surprise", 'Spelt', 'Oat'],
    'x-enum-origin': {
      Rye: launch,
      Spelt: { source: 'model-2025', since: '2025-01-15' },
      Oat: { source: 'model-2026', since: '2026-08-04' },
    },
  });
  expect(operation(contract, 'OrderBread')?.request).toMatchObject({
    properties: { Kind: { 'x-origin': launch }, Gift: { 'x-origin': { source: 'model-2025' } } },
    required: ['Kind', 'Ticket'],
  });
  expect(contract.shared.Loaves).toMatchObject({
    minItems: 1,
    maxItems: 20,
    'x-constraint-origin': { maxItems: { source: 'model-2025', changed: '2025-05-06', was: 12 } },
  });
  expect(contract.shared.Wrapping).toMatchObject({ 'x-origin': { source: 'model-2025', since: '2025-01-15' } });
  expect(contract.shared.Loaf).toMatchObject({
    properties: { Topping: { 'x-origin': { source: 'model-2026', since: '2025-07-01' } } },
  });
  // A shape is as old as the first member that uses it.
  expect(contract.shared.Topping).toMatchObject({ 'x-origin': { source: 'model-2026', since: '2025-07-01' } });
});

test('describes the operations of the list, those too that only the model has', () => {
  const contract = mergedNames(...bakery.operationNames, 'SliceBread', 'CleanOven');
  expect(contract.operations.map(({ name, origin }) => [name, origin.source])).toEqual([
    ['CleanOven', 'model-2025'],
    ['CloseOven', 'launch'],
    ['ListOrders', 'launch'],
    ['OrderBread', 'launch'],
    ['SliceBread', 'model-2026'],
  ]);
  expect(operation(contract, 'CleanOven')?.response).toMatchObject({
    'x-void': true,
    'x-origin': { source: 'model-2025' },
  });
});

test('rejects a list that names an unknown operation, or leaves one of the document out', () => {
  expect(() => mergedNames(...bakery.operationNames, 'BurnBread')).toThrow(/names BurnBread, which no model has/);
  expect(() => mergedNames('OrderBread', 'CloseOven')).toThrow(/line \d+: .* does not name ListOrders/);
});

test('takes valid values, defaults and patterns from the prose', () => {
  const contract = merged();
  expect(contract.shared.Loaf).toMatchObject({
    properties: {
      Grams: { 'x-default': 750, 'x-default-origin': launch },
      Label: { 'x-valid-values': { Plain: launch, 'St. John': launch, 'Star, six points': launch } },
    },
  });
  expect(contract.shared.Sort).toMatchObject({ properties: { SortBy: { 'x-default': 'Id' } } });
  expect(operation(contract, 'OrderBread')?.request).toMatchObject({
    properties: { Ticket: { pattern: '^T-[0-9]{4}$', 'x-constraint-origin': { pattern: launch } } },
  });
});

test('lets a member’s own limit replace its type’s', () => {
  expect(merged().shared.Loaf).toMatchObject({ properties: { Label: { minLength: 2, maxLength: 40 } } });
});

test('writes maps and unions', () => {
  const contract = mergedNames(...bakery.operationNames, 'SliceBread');
  expect(contract.shared.ToppingWeights).toMatchObject({
    type: 'object',
    additionalProperties: { $ref: 'shared.json#/$defs/Grams' },
    maxProperties: 3,
  });
  expect(contract.shared.Slice).toMatchObject({ 'x-union': true });
  expect(operation(contract, 'SliceBread')).toMatchObject({ items: 'Slices', origin: { since: '2025-07-01' } });
});

test('rejects a date for what no model has', () => {
  const dates = [{ on: '2025-07-01', source: '', keys: ['Loaf/Crust'] }];
  expect(() =>
    merge(bakery.operationNames, readDocument(bakery.document), bakeryHistory(), {
      discrepancies: [],
      additionDates: dates,
    }),
  ).toThrow(/given for Loaf\/Crust, which no model has/);
});

test('keeps a member that only the document has', () => {
  expect(merged().shared.Order).toMatchObject({ properties: { Note: { type: 'string', 'x-origin': launch } } });
});

test('splits a shape only where request and response differ', () => {
  expect(Object.keys(merged().shared).filter((name) => name.endsWith('Read'))).toEqual([]);
  const lenient = merged(bakery.document, {
    kind: 'constraint',
    shape: 'Grams',
    side: 'response',
    keyword: 'minItems',
    value: 0,
  });
  expect(Object.keys(lenient.shared).filter((name) => name.endsWith('Read'))).toEqual([
    'GramsRead',
    'LoafRead',
    'LoavesRead',
  ]);
});

test('applies what discrepancies ask for', () => {
  const nulls = merged(
    bakery.document,
    { kind: 'optional-null' },
    { kind: 'nullable', shape: 'Order', members: ['Id'] },
  );
  expect(nulls.shared.Loaf).toMatchObject({ properties: { Salt: { anyOf: [{ type: 'number' }, { type: 'null' }] } } });
  expect(nulls.shared.Order).toMatchObject({
    required: ['Id', 'State'],
    properties: { Id: { anyOf: [{}, { type: 'null' }] } },
  });
  const free = merged(
    bakery.document,
    { kind: 'free-text', shapes: ['Label'] },
    { kind: 'ignored-members', names: ['__kind'] },
  );
  expect(free.shared.Label).toMatchObject({ type: 'string' });
  expect(free.shared.Label).not.toHaveProperty('maxLength');
  expect(free.ignoredMembers).toEqual(['__kind']);
  const more = merged(bakery.document, {
    kind: 'values',
    shape: 'State',
    add: ['LOST'],
    origin: 'model-2026',
    since: '2026-08-04',
    side: 'response',
  });
  expect(more.shared.StateRead).toMatchObject({ enum: ['QUEUED', 'BAKED', 'BURNT', 'LOST'] });
});

const disagreements: readonly (readonly [string, string, string, RegExp])[] = [
  ['an operation the model lacks', 'CloseOven (new)', 'ShutOven (new)', /client.shut_oven|no operation ShutOven/],
  [
    'a prose value that no enum has',
    '• Wheat: light.',
    '• Oats: light.',
    /line \d+: OrderBreadRequest\/Kind may be "Oats"/,
  ],
  [
    'an enum drawn in two ways',
    "        'QUEUED'|'BAKED',",
    "        'BAKED'|'QUEUED',",
    /line \d+: the values of State differ/,
  ],
  [
    'required in the document alone',
    'param Shelf:\n',
    'param Shelf:\n\n[REQUIRED]\n',
    /line \d+: OrderBreadRequest\/Shelf is required here/,
  ],
  [
    'required in the model alone',
    '• Grams (integer) -- [REQUIRED]',
    '• Grams (integer) --',
    /line \d+: Loaf\/Grams is optional here/,
  ],
];
for (const [title, from, to, message] of disagreements) {
  test(`rejects ${title} unless a discrepancy settles it`, () => {
    expect(() => merged(altered(from, to))).toThrow(message);
  });
}

test('takes a settled disagreement', () => {
  const text = altered('• Grams (integer) -- [REQUIRED]', '• Grams (integer) --');
  const settled = merged(text, { kind: 'required', shape: 'Loaf', member: 'Grams', value: true });
  expect(settled.shared.Loaf).toMatchObject({
    required: ['Grams'],
    'x-required-origin': { Grams: { source: 'model-2025' } },
  });
  const prose = merged(altered('• Wheat: light.', '• Oats: light.'), {
    kind: 'prose',
    where: 'OrderBreadRequest/Kind',
    ignoredValues: ['Oats'],
  });
  expect(prose.shared.Kind).not.toMatchObject({ enum: ['Oats'] });
});

test('rejects two types for one member', () => {
  const text = altered("'Salt': 1.5", "'Salt': 'string'").replace('• Salt (float) --', '• Salt (string) --');
  expect(() => merged(text)).toThrow(/Loaf\/Salt is a string in the document and a float in the model/);
});
