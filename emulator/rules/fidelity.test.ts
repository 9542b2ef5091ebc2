import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { preconditions, rules } from './evaluate.ts';
import { renderFidelityPage } from './fidelity.ts';
import { fidelityNotes } from './notes/index.ts';

const root = new URL('../../', import.meta.url);

test('the page lists every rule and every behaviour once', () => {
  const rows = renderFidelityPage()
    .split('\n')
    .filter((line) => line.startsWith('| ['));
  for (const { name } of [...Object.values(rules).flat(), ...Object.values(preconditions).flat()]) {
    expect(
      rows.filter((row) => row.startsWith(`| [${name}](`)),
      name,
    ).toHaveLength(1);
  }
  const names = Object.values(fidelityNotes)
    .flat()
    .map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('every file that a behaviour names exists', () => {
  const missing = Object.values(fidelityNotes)
    .flat()
    .map(({ implementedIn }) => implementedIn)
    .filter((where) => where !== null && !existsSync(new URL(where, root)));
  expect(missing).toEqual([]);
});

test('docs/fidelity.md is up to date', () => {
  expect(readFileSync(new URL('docs/fidelity.md', root), 'utf8'), 'run: npx tsx emulator/rules/fidelity.ts').toBe(
    renderFidelityPage(),
  );
});
