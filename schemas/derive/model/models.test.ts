import { expect, test } from '@playwright/test';
import { alteredIn, bakery, lineOf } from '../fixtures/bakery.ts';
import { lineOfPath } from './json.ts';
import { shapeOf } from './model.ts';
import { readPattern } from './pattern.ts';
import { readServiceModel } from './readServiceModel.ts';
import { readSmithy } from './readSmithy.ts';

test('both forms of model give the same shapes where they say the same', () => {
  const [smithy, service] = [
    readSmithy(bakery.smithy, 'model-2025'),
    readServiceModel(bakery.serviceModel, 'model-2026'),
  ];
  for (const name of ['Order', 'State', 'When', 'Grams']) {
    expect({ ...shapeOf(service, name), members: null }, name).toEqual({ ...shapeOf(smithy, name), members: null });
  }
  expect(service.operations.get('ListOrders')).toMatchObject({ readonly: true, output: 'ListOrdersResponse' });
  expect(smithy.operations.get('ListOrders')).toMatchObject({ readonly: true, items: 'Ids' });
});

const unknown: readonly (readonly [string, 'smithy' | 'serviceModel', string, string, RegExp])[] = [
  ['trait', 'smithy', '"smithy.api#readonly"', '"smithy.api#streaming"', /smithy.api#streaming is not understood/],
  ['type', 'smithy', '"type": "timestamp"', '"type": "document"', /a document is not understood/],
  ['member of a limit', 'smithy', '"max": 12', '"most": 12', /most is not understood/],
  ['keyword', 'serviceModel', '"box": true', '"eventstream": true', /eventstream is not understood/],
  ['type', 'serviceModel', '"type": "timestamp"', '"type": "document"', /a document is not understood/],
  [
    'required member',
    'serviceModel',
    '"required": ["Grams"]',
    '"required": ["Weight"]',
    /requires Weight, which it does not have/,
  ],
];
for (const [what, source, from, to, message] of unknown) {
  test(`fails on an unknown ${what} of the ${source}, with its line`, () => {
    const text = alteredIn(bakery[source], from, to);
    const read = () => (source === 'smithy' ? readSmithy(text, 'model-2025') : readServiceModel(text, 'model-2026'));
    expect(read).toThrow(message);
    const line = text.split('\n').findIndex((one) => one.includes(to)) + 1;
    expect(read).toThrow(new RegExp(`^line ${line}: `));
  });
}

test('finds the line of a path', () => {
  const text = '{\n "a": [\n  {"b": "},:"},\n  {\n   "b": 1}]\n}';
  expect(lineOfPath(text, ['a', '1', 'b'])).toBe(5);
  expect(lineOfPath(text, ['a', '0', 'b'])).toBe(3);
  expect(lineOfPath(text, ['z'])).toBe(1);
  expect(lineOf('"Bakery"', bakery.serviceModel)).toBeGreaterThan(1);
});

test('reads lengths out of patterns, and anchors what is left', () => {
  expect(readPattern('(?s).{0,80}')).toEqual({ min: 0, max: 80 });
  expect(readPattern('(?=.{1,255}$)(arn:.*|x)')).toEqual({ min: 1, max: 255, pattern: '^(arn:.*|x)$' });
  expect(readPattern('.{1,255}')).toEqual({ pattern: '^.{1,255}$' });
  expect(readPattern('a[|]b')).toEqual({ pattern: '^a[|]b$' });
  expect(readPattern('a|b')).toEqual({ pattern: '^(?:a|b)$' });
});
