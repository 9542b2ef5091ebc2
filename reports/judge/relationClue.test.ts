import { expect, test } from '@playwright/test';
import { locateFailure } from './failurePoint.ts';
import { relationClue } from './relationClue.ts';

for (const [said, expected, received] of [
  ['responses 1 and 2 should be the same: the response is "O3", not "O2"', 'the same: "O2"', '"O3"'],
  ['descending ["a","b"] is not the reverse of ascending ["a","b"]', 'the reverse of ["a","b"]', '["a","b"]'],
  ['the pages hold ["a"], the whole list ["a","b"]', '["a","b"]', '["a"]'],
  ['filtered by {"Stage":["Lost"]} the list should hold ["a","b"], it holds ["a"]', '["a","b"]', '["a"]'],
  ['the list should hold 2, it holds 1: ["a"]', '2', '1: ["a"]'],
  ['the list is not in ascending order of CreatedDate: ["b","a"]', 'ascending order of CreatedDate', '["b","a"]'],
  ['the pages lost ["a"]', 'each item once', '["a"]'],
  ['2 of 3 requests sent at once succeeded, not 1', '1 of them', '2 of 3 requests sent at once succeeded'],
] as const)
  test(said, () => {
    expect(relationClue(`Error: F-7B34 ${said}\nSmallest counterexample`)).toEqual({ expected, received });
  });

test('the count of counterexamples is not what was expected and received', () => {
  const message =
    'Error: F-7B34 responses 1 and 2 should be the same: the response is "O3", not "O2"\n\nExpected: 0\nReceived: 1';
  expect(locateFailure({ message, exchanges: [] })).toMatchObject({ expected: 'the same: "O2"', received: '"O3"' });
  expect(relationClue('Error: expect(received).toBe(expected)')).toBeNull();
});
