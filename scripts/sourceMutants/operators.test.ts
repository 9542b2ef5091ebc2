import { expect, test } from '@playwright/test';
import { applyEdit } from './applyEdits.ts';
import { mutantsOf } from './candidates.ts';
import { operators } from './operators.ts';

const file = 'emulator/example.ts';
/** What an operator makes of a source: each result by itself. */
const madeBy = (operator: string, source: string): string[] =>
  mutantsOf(file, source)
    .filter((mutant) => mutant.operator === operator)
    .map((mutant) => applyEdit(source, mutant));

/** Operator → source → every result. */
const examples: Readonly<Record<string, readonly (readonly [source: string, ...results: string[]])[]>> = {
  'comparison boundary': [
    ['f(a < b)', 'f(a <= b)'],
    ['f(a >= b)', 'f(a > b)'],
  ],
  'equality negated': [
    ['f(a === b)', 'f(a !== b)'],
    ['f((a) != (b))', 'f((a) == (b))'],
  ],
  'and for or': [['f(a && b)', 'f(a || b)'], ['f(a || b)', 'f(a && b)'], ['f(a ?? b)']],
  'arithmetic swapped': [["f(a + b, a + 'text')", "f(a - b, a + 'text')"]],
  'assignment swapped': [
    ['a += b', 'a -= b'],
    ['a ??= b', 'a = b'],
  ],
  'fallback dropped': [['f(a ?? b)', 'f((a))'], ['f(a || b)']],
  'optional chaining dropped': [
    ['f(a?.b)', 'f(a.b)'],
    ['f(a?.[0])', 'f(a[0])'],
    ['f(a.b?.(1))', 'f(a.b(1))'],
  ],
  'condition fixed': [
    ['if (a) f()', 'if (true) f()', 'if (false) f()'],
    ['f(a ? 1 : 2)', 'f(true ? 1 : 2)', 'f(false ? 1 : 2)'],
    ['while (a) f()', 'while (false) f()'],
  ],
  'boolean flipped': [['f(true)', 'f(false)']],
  'number changed': [['f(0)', 'f(1)', 'f((-1))'], ['type T = 4;']],
  'text changed': [
    ["f('some', '')", "f('', '')", "f('some', 'mutated')"],
    ["f({ 'a-b': 'c' })", "f({ 'a-b': '' })"],
    // What only the documentation of the emulator holds, and what is no text of the program.
    ["f('behaviour D.5', 'reported')"],
    ["f(['one-currency', 'All entries have one currency.', true])"],
    ["import { a } from './a.ts';"],
    ["f(a as 'text')"],
  ],
  'pattern loosened': [['f(/^a+$/u)', 'f(/a+$/u)', 'f(/^a+/u)'], ['f(/^a|b$/)'], ['f(/a\\$/)']],
  'negation dropped': [
    ['f(!a)', 'f((a))'],
    ['f(-a)', 'f((a))'],
  ],
  'step reversed': [['a++', 'a--']],
  'block emptied': [['if (a) { f(); } else {}', 'if (a) {} else {}']],
  'statement removed': [
    ['f();', ';'],
    ['if (a) throw b;', 'if (a) ;'],
  ],
  'function returns nothing': [['f((a) => a.b)', 'f((a) => undefined)'], ['f(() => ({}))']],
  'list emptied': [['f([a, b], [])', 'f([], [])']],
  'object emptied': [['f({ a }, {})', 'f({}, {})']],
  'spread dropped': [
    ['f({ ...a, b })', 'f({  b })'],
    ['f([...a])', 'f([])'],
  ],
  'method swapped': [
    ['a.some(f)', 'a.every(f)'],
    ['Math.min(a, b)', 'Math.max(a, b)'],
  ],
  'call dropped': [['a.filter(f).sort(g)', 'a.filter(f)', 'a.sort(g)']],
};

test('each operator has an example', () => {
  expect(Object.keys(examples).sort()).toEqual(operators.map(({ name }) => name).sort());
});

for (const [operator, rows] of Object.entries(examples)) {
  test(`makes the bug '${operator}'`, () => {
    for (const [source, ...results] of rows) expect(madeBy(operator, source).sort(), source).toEqual(results.sort());
  });
}

test('makes no bug in a type, an import or a declaration without code', () => {
  const source = "import type { A } from './a.ts';\ninterface B { readonly c: 'd' | 1; }\nexport type C = A & B;\n";
  expect(mutantsOf(file, source)).toEqual([]);
});

test('names a bug alike wherever its line is, and two bugs of one text differently', () => {
  const ids = (source: string): string[] => mutantsOf(file, source).map(({ id }) => id);
  const source = 'const a = 1 < b;\nconst c = 1 < b;\n';
  expect(ids(`\n// moved\n${source}`)).toEqual(ids(source));
  expect(new Set(ids('f(1, 1);')).size).toBe(ids('f(1, 1);').length);
});
