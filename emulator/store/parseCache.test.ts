import { expect, test } from '@playwright/test';
import { parseCache } from './parseCache.ts';

test('one text is parsed once and frozen, another text is another value', () => {
  const parse = parseCache<{ readonly a: number }>(10);
  const first = parse('{"a":1}');
  expect(parse('{"a":1}')).toBe(first);
  expect(Object.isFrozen(first)).toBe(true);
  expect(parse('{"a":2}')).toEqual({ a: 2 });
});

test('what is kept is bounded in number, and in the length of a text', () => {
  const parse = parseCache<object>(2);
  const first = parse('{"a":1}');
  parse('{"a":2}');
  parse('{"a":3}');
  expect(parse('{"a":1}')).not.toBe(first);
  expect(parse('{"a":1}')).toEqual(first);
  const long = JSON.stringify({ a: 'x'.repeat(10_000) });
  expect(parse(long)).not.toBe(parse(long));
  expect(parse(long)).toEqual(JSON.parse(long));
});
