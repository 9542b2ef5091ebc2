import { expect, test } from '@playwright/test';
import { altered, bakery, lineOf } from '../fixtures/bakery.ts';
import { SourceError } from '../sourceError.ts';
import { type Member, readDocument } from './readDocument.ts';

const operations = readDocument(bakery.document);
const request = (name: string): readonly Member[] => operations.find((one) => one.name === name)?.request ?? [];
const member = (all: readonly Member[] | null | undefined, name: string): Member | undefined =>
  all?.find((one) => one.name === name);

test('reads every operation with its parameters, void ones too', () => {
  expect(operations.map(({ name, response }) => [name, response === null])).toEqual([
    ['OrderBread', false],
    ['ListOrders', false],
    ['CloseOven', true],
  ]);
  expect(request('OrderBread').map(({ name, kind, required }) => [name, kind, required])).toEqual([
    ['Kind', 'string', true],
    ['Loaves', 'list', false],
    ['Paid', 'boolean', false],
    ['Pickup', 'datetime', false],
    ['Shelf', 'string', false],
    ['Ticket', 'string', true],
  ]);
  expect(request('CloseOven')).toEqual([]);
});

test('follows nested bullets and their [REQUIRED]', () => {
  const loaf = member(request('OrderBread'), 'Loaves')?.item;
  expect(loaf?.members.map(({ name, kind, required }) => [name, kind, required])).toEqual([
    ['Grams', 'integer', true],
    ['Label', 'string', false],
    ['Salt', 'float', false],
  ]);
});

test('reads the alternatives of an enum, of one value too, and with a quote inside', () => {
  expect(member(request('OrderBread'), 'Kind')?.values).toEqual(['Rye', 'Wheat', "It's a surprise"]);
  expect(member(member(request('ListOrders'), 'Sort')?.members, 'SortBy')?.values).toEqual(['Id']);
  expect(member(request('OrderBread'), 'Shelf')?.values).toEqual([]);
});

test('keeps prose bullets apart from members, with the sentence that introduces them', () => {
  const said = member(request('OrderBread'), 'Kind')?.statements ?? [];
  expect(said.map(({ text, intro }) => [text.slice(0, 12), intro?.slice(-5) ?? null])).toEqual([
    ['What to bake', null],
    ['Rye: dark.', ' are:'],
    ['With caraway', 'dark.'],
    ['Without cara', 'dark.'],
    ['A remark bet', null],
    ['Wheat: light', ' are:'],
  ]);
});

const faults: readonly (readonly [string, string, string, string, RegExp])[] = [
  [
    'a stray line between operations',
    'Puts out the fire.',
    'Puts out the fire.\n\n     deep',
    '     deep',
    /cannot place "deep"/,
  ],
  [
    'a bullet that is almost a member',
    '• Salt (float) --',
    '• Salt float --',
    '• Salt float',
    /cannot place "Salt float --".*a member/,
  ],
  ['an unknown type in a bullet', '• Salt (float) --', '• Salt (flour) --', '• Salt (flour)', /unknown type "flour"/],
  ['an unknown type of a parameter', 'type Paid:\n\nboolean', 'type Paid:\n\nmaybe', 'maybe', /unknown type "maybe"/],
  ['an unknown type in the syntax', 'Paid=True|False', 'Paid=Perhaps', 'Paid=Perhaps', /unknown type "Perhaps"/],
  [
    'a member described, not drawn',
    "            'Label': 'string',\n",
    '',
    '• Label (string)',
    /described, but is not in the syntax/,
  ],
  [
    'a member drawn, not described',
    "    Ticket='string'",
    "    Ticket='string',\n    Extra='string'",
    'Extra=',
    /in the syntax, but is not described/,
  ],
  [
    'two types for one member',
    "'Grams': 123",
    "'Grams': 'string'",
    '• Grams (integer)',
    /string in the syntax .* described as a integer/,
  ],
  [
    'a number of operations that is wrong',
    '3 new api methods',
    '4 new api methods',
    '4 new',
    /announces 4 operations, but 3 follow/,
  ],
  ['an operation told twice', 'ListOrders (new)', 'OrderBread (new)', 'client.list_orders', /client.order_bread/],
  ['a parameter out of form', 'param Shelf:', 'about Shelf:', 'about Shelf:', /"param Shelf:"/],
  [
    'a list without an item',
    'Orders that match.\n\n      • (string) --\n',
    'Orders that match.\n',
    '• Ids (list)',
    /Ids is a list and must have exactly one item/,
  ],
  [
    'an enum with a value twice',
    "'QUEUED'|'BAKED'\n    }",
    "'QUEUED'|'QUEUED'\n    }",
    "'QUEUED'|'QUEUED'",
    /"QUEUED" twice/,
  ],
  [
    'a syntax that does not end',
    "    Ticket='string'\n)",
    "    Ticket='string\n)",
    "Ticket='string",
    /cannot read the syntax/,
  ],
  ['a map', "        'Note': 'string',", "        'string': 'string',", "'string': 'string'", /maps/],
  ['a tab', '  • Daily', '\t• Daily', '\t• Daily', /tab/],
  [
    'a list with no sentence before it',
    'Asks the baker for bread. An order is one of these:\n\n',
    '',
    '• Daily',
    /introduces this list/,
  ],
  ['a missing end', 'returns:\n\nNone', 'returns:', 'returns:', /ends where "None" should be/],
];
for (const [title, from, to, where, message] of faults) {
  test(`refuses ${title}, and names the line`, () => {
    const text = altered(from, to);
    const fault = caught(() => readDocument(text));
    expect(fault.message).toMatch(message);
    expect(fault.line).toBe(lineOf(where, text));
    expect(fault.message).toContain(`line ${fault.line}: `);
  });
}

function caught(act: () => unknown): SourceError {
  try {
    act();
  } catch (fault) {
    if (fault instanceof SourceError) return fault;
    throw fault;
  }
  throw new Error('Nothing was refused.');
}
