import { expect, test } from '@playwright/test';
import { updateAt, valueAt } from './paths.ts';

test('at walks structures and stops where they end', () => {
  expect(valueAt({ a: { b: 1 } }, 'a/b')).toBe(1);
  expect(valueAt({ a: null }, 'a/b')).toBeUndefined();
});

test('alter copies along the path and leaves the rest alone', () => {
  const old = { a: { b: 1 }, list: [{ c: 1 }, { d: 2 }] };
  expect(updateAt(old, ['a', 'b'], () => 2)).toEqual({ ...old, a: { b: 2 } });
  expect(updateAt(old, ['list', '*', 'c'], () => 3)).toEqual({ ...old, list: [{ c: 3 }, { d: 2 }] });
  expect(updateAt(old, ['a', 'z'], () => 2)).toEqual(old);
  expect(old.a.b).toBe(1);
});
