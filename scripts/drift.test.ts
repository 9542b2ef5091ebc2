import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { renderJson } from '../reports/render/json.ts';
import { syntheticReport } from '../reports/testing/syntheticReport.ts';
import { drift } from './drift.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'drift-'));
const file = (name: string, failed: number): string => {
  const at = path.join(folder, name);
  writeFileSync(at, renderJson(syntheticReport({ requirements: 30, exchanges: 30, failed })));
  return at;
};
function run(...files: string[]): { code: number; said: string } {
  const said: string[] = [];
  const code = drift(
    files,
    (line) => said.push(line),
    (line) => said.push(line),
  );
  return { code, said: said.join('\n') };
}

test('exits 3 and names what turned red', () => {
  const { code, said } = run(file('a.json', 2), file('b.json', 4));
  expect(code).toBe(3);
  expect(said).toContain('Turned red (2)');
  expect(said).toMatch(/passed → failed/);
  expect(said).toContain('turned for the worse');
});

test('exits 0 when something turned green, and when nothing changed', () => {
  const better = run(file('a.json', 4), file('b.json', 2));
  expect(better.code).toBe(0);
  expect(better.said).toContain('Turned green (2)');
  expect(run(file('a.json', 2), file('b.json', 2))).toMatchObject({
    code: 0,
    said: expect.stringContaining('No difference.'),
  });
});

test('exits 2 on wrong use, with a sentence', () => {
  expect(run(file('a.json', 2))).toMatchObject({ code: 2, said: expect.stringContaining('Usage') });
  expect(run(path.join(folder, 'none.json'), file('a.json', 2))).toMatchObject({
    code: 2,
    said: expect.stringContaining('cannot be read'),
  });
  const other = path.join(folder, 'other.json');
  const report = syntheticReport({ requirements: 3, exchanges: 0 });
  writeFileSync(other, renderJson({ ...report, run: { ...report.run, target: 'sandbox' } }));
  expect(run(file('a.json', 2), other)).toMatchObject({
    code: 2,
    said: expect.stringContaining('only runs of one target'),
  });
});
