import { expect, test } from '@playwright/test';
import { proseConstraintsOf } from './proseConstraints.ts';
import type { Member } from './readDocument.ts';

const saying = (...texts: readonly (readonly [string, string | null])[]): Member => ({
  name: 'Crust',
  line: 1,
  kind: 'string',
  required: false,
  values: [],
  syntaxLine: 1,
  statements: texts.map(([text, intro], at) => ({ line: at + 10, text, intro })),
  item: null,
  members: [],
});
const values = (...texts: readonly (readonly [string, string | null])[]): readonly string[] =>
  proseConstraintsOf(saying(...texts)).values.map(({ value }) => value);

test('reads values in a row, last one before the next sentence', () => {
  expect(values(['Which one. Valid values: A/B | St. John | C, D. It matters.', null])).toEqual([
    'A/B',
    'St. John',
    'C, D',
  ]);
  expect(values(['Which one. Valid values: Soft | Hard', null])).toEqual(['Soft', 'Hard']);
});

test('reads values in a sentence', () => {
  expect(values(['How far. Valid values include ONE, TWO, and THREE.', null])).toEqual(['ONE', 'TWO', 'THREE']);
  expect(values(['Possible values are: ONE_A, TWO_B.', null])).toEqual(['ONE_A', 'TWO_B']);
  expect(values(['Accepted values include North for day or South for night.', null])).toEqual(['North', 'South']);
  expect(values(['From the predefined set: North for day or South for night.', null])).toEqual(['North', 'South']);
});

test('reads values from bullets, but only under a sentence that promises values', () => {
  const intro = 'The possible values are:';
  expect(values([intro, null], ['Soft Crust: bends.', intro], ['Hard: cracks.', intro])).toEqual([
    'Soft Crust',
    'Hard',
  ]);
  expect(values(['Crusts we like:', null], ['Soft: bends.', 'Crusts we like:'])).toEqual([]);
});

test('refuses a promise of values without values, and names the line', () => {
  expect(() => values(['Which one. Valid values: many.', null])).toThrow(/^line 10: promises valid values/);
});

test('reads pattern and defaults, None being none', () => {
  const claims = proseConstraintsOf(
    saying(['It follows this pattern: ^T-[0-9]{4}$.', null], ['Default: 20', null], ['Default: None', null]),
  );
  expect(claims.pattern).toEqual({ line: 10, value: '^T-[0-9]{4}$' });
  expect(claims.defaults).toEqual([{ line: 11, member: null, value: '20' }]);
  expect(proseConstraintsOf(saying(['Sorts. The default Sort.SortBy value is Age.', null])).defaults).toEqual([
    { line: 10, member: 'SortBy', value: 'Age' },
  ]);
});
