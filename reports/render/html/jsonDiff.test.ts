import { expect, test } from '@playwright/test';
import { jsonDiff } from './jsonDiff.ts';

const text = (expected: string | null, received: string | null): string =>
  String(jsonDiff(expected, received) ?? '').replaceAll(/<[^>]*>/g, '');

test('two structures show the lines that differ and those around them', () => {
  const wanted = { a: 1, b: 2, c: 3, d: { NextSteps: null }, e: 5, f: 6, g: 7, h: 8 };
  const shown = text(JSON.stringify(wanted), JSON.stringify({ ...wanted, d: { NextSteps: 'x' } }));
  expect(shown).toContain('-     "NextSteps": null\n+     "NextSteps": "x"'.replaceAll('"', '&quot;'));
  expect(shown).not.toContain('&quot;a&quot;');
  expect(shown).not.toContain('&quot;g&quot;');
  expect(shown).toContain('…');
});

test('an item that a list holds twice is one added line', () => {
  expect(text('["O1","O2"]', '["O1","O2","O2"]').match(/^\+ .*$/gm)).toHaveLength(1);
});

test('what is no structure, or does not differ, has no difference to show', () => {
  for (const [a, b] of [
    ['"a"', '"b"'],
    ['{"a":1}', 'HTTP 200'],
    [null, '{}'],
    ['{"a":1}', '{"a":1}'],
    ['[…', '[]'],
  ] as const)
    expect(jsonDiff(a, b)).toBeNull();
});
