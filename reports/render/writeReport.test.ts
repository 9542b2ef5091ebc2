import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Report, ReportInput } from '../report.ts';
import { syntheticInput, syntheticLedger, syntheticReport } from '../testing/syntheticReport.ts';
import { renderHtml } from './html.ts';
import { writeFiles } from './writeFiles.ts';
import { writeReport } from './writeReport.ts';

const scratch = (): string => mkdtempSync(path.join(tmpdir(), 'report-'));
const size = { requirements: 30, exchanges: 10, failed: 0 };
const write = (out: string, history: string | null = null, change: Partial<ReportInput> = {}) =>
  writeReport(syntheticLedger(size), { ...syntheticInput(), ...change }, out, history);

test('a section that cannot be rendered is replaced by its error, and the others stand', () => {
  const broken = { ...syntheticReport(size), coverage: null } as unknown as Report;
  const errors: string[] = [];
  const page = renderHtml(broken, errors);
  expect(errors.join()).toContain('"Coverage" of the report could not be made');
  expect(page).toContain('of the report could not be made');
  expect(page).toContain('id="requirements"');
});

test('a part that cannot be built costs the run its verdict, not its report', () => {
  const out = scratch();
  const ledger = syntheticLedger(size);
  ledger.transitions.review = () => {
    throw new Error('no such state');
  };
  const { report } = writeReport(ledger, syntheticInput(), out, null);
  expect(report.verdict).toMatchObject({ status: 'inconclusive', exitCode: 2 });
  expect(report.harnessErrors.join()).toContain('"transitions" of the report could not be made: no such state');
  expect(existsSync(path.join(out, 'conformance.html'))).toBe(true);
});

test('a folder that cannot be written is one sentence, and what was there stays', () => {
  const out = scratch();
  const inTheWay = path.join(out, 'a file');
  writeFileSync(inTheWay, 'x');
  expect(() => writeFiles(path.join(inTheWay, 'below'), { 'a.json': '{}' })).toThrow(
    /^Nothing can be written to .*: a file is in the place of a folder \(ENOTDIR\)\.$/,
  );
  writeFileSync(path.join(out, 'a.json'), 'old');
  expect(() => writeFiles(out, { 'a.json': 'new', 'b/c.json': 'new' })).toThrow(/ENOENT/);
  expect(readFileSync(path.join(out, 'a.json'), 'utf8')).toBe('old');
  expect(readdirSync(out).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a run is kept in the history, one with a mutant or with a selection is not', () => {
  const history = scratch();
  const kept = (): number =>
    existsSync(path.join(history, 'emulator')) ? readdirSync(path.join(history, 'emulator')).length : 0;
  const { run } = syntheticInput();
  write(scratch(), history, { run: { ...run, flags: '--mutant no-optimistic-lock' } });
  write(scratch(), history, { exclusions: [{ kind: 'selection', sentence: 'Filtered: -g x.' }] });
  expect(kept()).toBe(0);
  write(scratch(), history);
  expect(kept()).toBe(1);
});

test('a URL with a name keeps its history when its address changes, and one without a name does not', () => {
  const history = scratch();
  const at = (target: string, targetName: string | null): Report => {
    const run = { ...syntheticInput().run, target, targetName, flags: null };
    return write(scratch(), history, { run }).report;
  };
  expect(at('http://127.0.0.1:1', 'staging').changes).toBeNull();
  expect(at('http://127.0.0.1:2', 'staging').changes).not.toBeNull();
  expect(at('http://127.0.0.1:2', null).changes).toBeNull();
  expect(at('http://127.0.0.1:1', null).changes).toBeNull();
});

test('a history that cannot be written is said, and the report stands', () => {
  const out = scratch();
  const inTheWay = path.join(out, 'history');
  writeFileSync(inTheWay, 'x');
  const { problems } = write(path.join(out, 'out'), inTheWay);
  expect(problems).toEqual([expect.stringContaining('The run was not kept. Nothing can be written to')]);
});

test('the page links to files that the same run wrote', () => {
  for (const exclusions of [[], [{ kind: 'selection', sentence: 'Filtered: -g x.' }] as const]) {
    const out = scratch();
    const links = { playwright: null, allure: null };
    const { file } = write(out, null, { exclusions, links });
    const page = readFileSync(path.resolve(file), 'utf8');
    const hrefs = [...page.matchAll(/<a href="([^#"][^"]*)"/g)].map(([, href = '']) => href);
    expect(hrefs).toHaveLength(4);
    expect(hrefs.filter((href) => !existsSync(path.join(out, href)))).toEqual([]);
  }
});
