import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describeError } from './describeError.ts';
import { validateRequest } from './index.ts';
import { schemas } from './load.ts';

const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true, formats: { 'date-time': () => false } });
const long = 'x'.repeat(80);

// keyword, schema, invalid value, the sentence about the member
const sentences = [
  ['required', { required: ['Id'] }, {}, 'is required'],
  ['type', { type: 'string' }, 5, 'must be a string, got 5'],
  ['type', { type: 'integer' }, 'x', 'must be an integer, got "x"'],
  ['type', { type: 'object' }, [1], 'must be an object, got a list of 1 item'],
  ['type', { type: 'array' }, { A: 1, B: 2 }, 'must be a list, got an object with 2 members'],
  ['type', { type: ['string', 'null'] }, 5, 'must be a string or null, got 5'],
  ['type', { type: 'null' }, {}, 'must be empty, got an object with 0 members'],
  ['enum', { enum: ['Yes', 'No'] }, 'Maybe', 'must be one of "Yes", "No", got "Maybe"'],
  ['enum', { enum: ['Monthly'] }, null, 'must be "Monthly", got null'],
  [
    'enum',
    { enum: ['1', '2', '3', '4', '5', '6', '7', '8', '9'] },
    '0',
    'must be one of 9 values ("1", "2", "3", "4", "5", "6", "7", "8", …), got "0"',
  ],
  ['const', { const: 'Months' }, 'Years', 'must be "Months", got "Years"'],
  ['pattern', { pattern: '^O[0-9]+$' }, 'X1', 'must match ^O[0-9]+$, got "X1"'],
  ['format', { format: 'date-time' }, long, `must be an RFC 3339 timestamp, got "${'x'.repeat(59)}…"`],
  ['minLength', { minLength: 1 }, '', 'must have at least 1 character, got 0'],
  ['maxLength', { maxLength: 3 }, '🙂🙂🙂🙂', 'must have at most 3 characters, got 4'],
  ['minItems', { minItems: 1 }, [], 'must have at least 1 item, got 0'],
  ['maxItems', { maxItems: 2 }, [1, 2, 3], 'must have at most 2 items, got 3'],
  ['maxProperties', { maxProperties: 1 }, { a: 1, b: 2 }, 'must have at most 1 key, got an object with 2 members'],
  ['minimum', { minimum: 1 }, 0, 'must be at least 1, got 0'],
  ['maximum', { maximum: 100 }, 101, 'must be at most 100, got 101'],
  [
    'uniqueItems',
    { uniqueItems: true },
    ['a', 'b', 'a'],
    'must not contain an item twice, but items 1 and 3 are the same',
  ],
  ['multipleOf', { multipleOf: 2 }, 3, 'must satisfy the keyword "multipleOf", got 3'],
] as const;
for (const [keyword, schema, value, sentence] of sentences) {
  test(`${keyword}: ${sentence}`, () => {
    const validate = ajv.compile(schema);
    expect(validate(value)).toBe(false);
    expect(validate.errors?.map((error) => describeError(error))).toEqual([sentence]);
  });
}

test('every keyword of the contract that can be violated has a sentence of its own', () => {
  const structural = [
    'properties',
    'items',
    'anyOf',
    '$ref',
    '$defs',
    '$id',
    '$schema',
    'title',
    'description',
    'additionalProperties',
  ];
  const described = new Set<string>(sentences.map(([keyword]) => keyword));
  const keywords = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    for (const keyword of Object.keys(node)) {
      if (keyword.startsWith('x-') || structural.includes(keyword)) continue;
      keywords.add(keyword);
    }
    const { properties, $defs, items, anyOf, additionalProperties } = node as Record<string, unknown>;
    for (const inner of [properties, $defs].flatMap((map) => Object.values(map ?? {}))) visit(inner);
    visit(items);
    visit(additionalProperties);
    visit(anyOf);
  };
  for (const schema of schemas.values()) visit(schema);
  expect([...keywords].filter((keyword) => !described.has(keyword))).toEqual([]);
  expect(keywords.size).toBeGreaterThan(8);
});

test('a violation has its path as a list, and its message completes the sentence', () => {
  const Project = {
    Title: 'x'.repeat(300),
    ExpectedCustomerSpend: [{ Amount: '1', CurrencyCode: 'USD', TargetCompany: 'AWS' }],
  };
  const body = { Catalog: 'Sandbox', ClientToken: 't', Project };
  expect(validateRequest('CreateOpportunity', body).map(({ path, message }) => [path, message])).toEqual([
    [['Project', 'ExpectedCustomerSpend', '0', 'Frequency'], 'is required'],
    [['Project', 'Title'], 'must have at most 255 characters, got 300'],
  ]);
});
