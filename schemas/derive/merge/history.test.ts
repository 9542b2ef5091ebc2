import { expect, test } from '@playwright/test';
import { alteredIn, bakery, bakeryChanges, bakeryHistory } from '../fixtures/bakery.ts';
import { shapeOf } from '../model/model.ts';

const merged = (from: string, to: string) => bakeryHistory(bakeryChanges, alteredIn(bakery.serviceModel, from, to));

test('takes the newest reading and remembers what was true before', () => {
  const { model, changed, firstSources } = bakeryHistory();
  expect(shapeOf(model, 'Loaves').constraints).toEqual({ min: 1, max: 20 });
  expect(changed.get('Loaves#maxItems')).toEqual({ on: '2025-05-06', was: 12 });
  expect(shapeOf(model, 'Loaf').members.get('Topping')).toMatchObject({ shape: 'Topping' });
  expect([firstSources.get('Loaf/Topping'), firstSources.get('Loaf/Salt')]).toEqual(['model-2026', 'model-2025']);
  expect([firstSources.get('Kind=Oat'), firstSources.get('Kind=Spelt')]).toEqual(['model-2026', 'model-2025']);
});

test('reads a shape that is named after its member as limits of the member', () => {
  expect(shapeOf(bakeryHistory().model, 'OrderBreadRequest').members.get('Shelf')).toMatchObject({
    shape: 'String',
    constraints: { max: 5 },
  });
});

test('fails on every change that no row settles, and names all of them', () => {
  expect(() => bakeryHistory([])).toThrow(/Loaves#maxItems was 12 in model-2025 and is 20 in model-2026/);
  expect(() => bakeryHistory([])).toThrow(/Label#pattern was nothing in model-2025/);
});

const differences: readonly (readonly [string, string, string, RegExp])[] = [
  ['a member lost', '"Paid"', '"Payed"', /OrderBreadRequest\/Paid of model-2025 is not in model-2026/],
  ['a value lost', '"Spelt"', '"Emmer"', /Kind has lost its value Spelt/],
  [
    'another type',
    '"type": "integer"',
    '"type": "float"',
    /Grams is a integer in model-2025 and a float in model-2026/,
  ],
  ['an error gained', '"errors": []', '"errors": [{ "shape": "OvenBroken" }]', /CloseOven!OvenBroken was nothing/],
];
for (const [title, from, to, message] of differences) {
  test(`fails on ${title}`, () => {
    expect(() => merged(from, to)).toThrow(message);
  });
}
