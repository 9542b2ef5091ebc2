import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { renderJson } from '../reports/render/json.ts';
import type { Report } from '../reports/report.ts';
import { syntheticReport } from '../reports/testing/syntheticReport.ts';
import { drift } from './drift.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'drift-'));
const file = (name: string, failed: number, change: (report: Report) => object = (report) => report): string => {
  const at = path.join(folder, name);
  const report = syntheticReport({ requirements: 30, exchanges: 30, failed });
  writeFileSync(at, renderJson(change(report) as Report));
  return at;
};
function run(before: string, after: string, asMarkdown = false): { code: number; printed: string } {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const code = drift(before, after, { out: print, error: print }, asMarkdown);
  return { code, printed: lines.join('\n') };
}
const withoutRequirements = (report: Report) => ({ ...report, requirements: [] });

test('exits with 1 and names what failed', () => {
  const { code, printed } = run(file('a.json', 2), file('b.json', 4));
  expect(code).toBe(1);
  expect(printed).toContain('Failed (2)');
  expect(printed).toMatch(/passed → failed/);
  expect(printed).toContain('Worse than before.');
});

test('exits with 0 when something passes again, and when nothing changed', () => {
  const better = run(file('a.json', 4), file('b.json', 2));
  expect(better.code).toBe(0);
  expect(better.printed).toContain('Passed (2)');
  expect(run(file('a.json', 2), file('b.json', 2))).toMatchObject({
    code: 0,
    printed: expect.stringContaining('No difference.'),
  });
});

test('exits with 1 when requirements are gone, and with 0 when they are retired', () => {
  const gone = run(file('a.json', 0), file('b.json', 0, withoutRequirements));
  expect(gone).toMatchObject({ code: 1, printed: expect.stringContaining('Gone, and not retired (30)') });
  const retired = (report: Report) => ({
    ...report,
    requirements: [],
    retired: Object.fromEntries(report.requirements.map(({ id }) => [id, null])),
  });
  expect(run(file('a.json', 0), file('b.json', 0, retired)).code).toBe(0);
});

test('exits with 2 and one sentence when the files cannot be compared', () => {
  const whole = file('a.json', 2);
  for (const [change, sentence] of [
    [(report: Report) => ({ ...report, partial: true }), 'is a partial run'],
    [(report: Report) => ({ ...report, run: { ...report.run, target: 'sandbox' } }), 'compare runs of one target'],
    [({ format }: Report) => ({ format }), 'is damaged'],
    [(report: Report) => ({ ...report, requirements: [{ id: 'GET-0001', outcome: 'green' }] }), 'is damaged'],
    [() => ({ format: 'other' }), 'neither a conformance.json'],
  ] as const)
    expect(run(whole, file('b.json', 2, change))).toMatchObject({
      code: 2,
      printed: expect.stringContaining(sentence),
    });
  expect(run(path.join(folder, 'none.json'), whole).code).toBe(2);
  expect(run('/dev/zero', whole)).toMatchObject({ code: 2, printed: expect.stringContaining('is not a file') });
});

test('wrong use of the command is exit code 2 and one line', () => {
  const script = fileURLToPath(new URL('./drift.ts', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, 'one.json'], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('a name from a response is data: no line of its own, no fence, no command', () => {
  const name = 'x\n```\n\n@org/everyone\n::error::INJ\u001b]0;title\u0007';
  const withName = (report: Report) => ({
    ...report,
    undocumented: [{ operation: 'GetOpportunity', path: name, kind: 'member', disagreement: '', times: 1 }],
  });
  const after = file('b.json', 2, withName);
  const { printed } = run(file('a.json', 2), after);
  expect(printed).toContain('Undocumented, and new (1)');
  expect(printed).not.toMatch(/^\s*(::|```|@)/m);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
  expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  const [fence = '', ...rest] = run(file('a.json', 2), after, true).printed.split('\n');
  expect(fence).toBe('````text');
  expect(rest.filter((line) => line.startsWith('```'))).toEqual(['````']);
});
