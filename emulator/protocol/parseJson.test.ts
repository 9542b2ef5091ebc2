import { expect, test } from '@playwright/test';
import { ApiError } from '../apiError.ts';
import { nestingDepth, parseJson } from './parseJson.ts';

const nested = (depth: number): string => `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;
const invalidBodies: readonly (readonly [string, Buffer | string])[] = [
  ['an empty body', ''],
  ['a byte order mark', '\uFEFF{}'],
  ['a trailing comma', '{"a":1,}'],
  ['a comment', '{/* */}'],
  ['single quotes', "{'a':1}"],
  ['a list', '[]'],
  ['null', 'null'],
  ['a text', '"{}"'],
  ['a number', '1'],
  ['a cut body', '{"a":'],
  ['NaN', '{"a":NaN}'],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])],
  ['a lone surrogate as value', '{"a":"\\ud800"}'],
  ['a lone surrogate as key', '{"\\udc00":1}'],
  ['65 levels', nested(65)],
  ['a depth bomb', '['.repeat(500_000)],
];
for (const [title, body] of invalidBodies) {
  test(`${title} is a SerializationException`, () => {
    expect(() => parseJson(Buffer.from(body))).toThrow(
      expect.objectContaining({ errorName: 'SerializationException' }),
    );
    expect(() => parseJson(Buffer.from(body))).toThrow(ApiError);
  });
}

test('64 levels, surrogate pairs and brackets inside of strings are fine', () => {
  expect(Object.keys(parseJson(Buffer.from(nested(64))))).toEqual(['a']);
  expect(parseJson(Buffer.from('{"a":"\\ud83d\\ude00 [[[["}'))).toEqual({ a: '😀 [[[[' });
  expect(nestingDepth('"\\"[" [{}]')).toBe(2);
});

test('a member named __proto__ is an own member and changes nothing else', () => {
  const parsed = parseJson(Buffer.from('{"__proto__":{"polluted":true},"constructor":1}'));
  expect(Object.keys(parsed)).toEqual(['__proto__', 'constructor']);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});
