import { expect, test } from '@playwright/test';
import { getAt, removeAt, setAt } from './bodyPath.ts';

test('gets a value by member, list index and first item', () => {
  expect(getAt({ A: [{ B: 1 }, { B: 2 }] }, 'A.*.B')).toBe(1);
  expect(getAt({ A: [{ B: 1 }, { B: 2 }] }, 'A.1.B')).toBe(2);
  expect(getAt({}, 'A.*.B')).toBeUndefined();
  expect(getAt({}, 'toString')).toBeUndefined();
});

test('sets a value and creates missing parents', () => {
  expect(setAt({ A: null }, 'A.*.B', 1)).toEqual({ A: [{ B: 1 }] });
  expect(setAt({ A: { B: 1 }, C: 2 }, 'A.B', 3)).toEqual({ A: { B: 3 }, C: 2 });
});

test('removes a member and leaves the rest', () => {
  expect(removeAt({ A: { B: 1, C: 2 } }, 'A.B')).toEqual({ A: { C: 2 } });
  expect(removeAt({ A: [1, 2] }, 'A.*')).toEqual({ A: [2] });
});
