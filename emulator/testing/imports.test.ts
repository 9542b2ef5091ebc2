import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.replaceAll('\\', '/'));

/** The files of the emulator that a file imports, types included; a dynamic import does not count. */
const imports: ReadonlyMap<string, readonly string[]> = new Map(
  files.map((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    const found = [...text.matchAll(/^(?:import|export)\b[^;]*?from '(\.[^']+)';/gms)].map(([, specifier = '']) =>
      path.posix.join(path.posix.dirname(file), specifier),
    );
    return [file, found.filter((name) => files.includes(name))];
  }),
);
const importsOf = (folder: string): string[] =>
  [...imports].filter(([file]) => file.startsWith(folder)).flatMap(([, found]) => found);

test('no import cycle, types included', () => {
  const settled = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) throw new Error([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (settled.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...trail, file]);
    settled.add(file);
  };
  expect(imports.get('server.ts')).toContain('answer.ts');
  for (const file of files) visit(file, []);
});

test('no file of the product imports a mutant', () => {
  const importers = [...imports].filter(([, found]) => found.some((name) => name.startsWith('mutants/')));
  expect(importers.map(([file]) => file).filter((file) => !file.startsWith('mutants/'))).toEqual([]);
});

test('the store knows neither signatures nor errors of the API, rules no store, signatures no rule', () => {
  expect(
    importsOf('store/').filter((name) => !name.startsWith('store/') && !['limits.ts', 'log.ts'].includes(name)),
  ).toEqual([]);
  expect(importsOf('rules/').filter((name) => /^(store|control|domain|operations|protocol)\//.test(name))).toEqual([]);
  expect(importsOf('signature/').filter((name) => /^(store|rules|domain|control)\//.test(name))).toEqual([]);
  expect(importsOf('domain/').filter((name) => name.startsWith('control/'))).toEqual([]);
});
