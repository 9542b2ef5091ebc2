import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { syntheticReport } from '../testing/syntheticReport.ts';
import { compare, isRegression } from './compare.ts';
import { keepRun, keptRuns, withHistory } from './keep.ts';
import { type RunSnapshot, readSnapshot, runSnapshot } from './snapshot.ts';

const speed = (p50: number, calls = 100) => ({ GetOpportunity: { calls, p50, p95: p50 * 2 } });
const run = (change: Partial<RunSnapshot> = {}): RunSnapshot => ({
  ...runSnapshot(syntheticReport({ requirements: 3, exchanges: 0, failed: 0 })),
  outcomes: { 'GET-0001': 'passed', 'GET-0002': 'failed', 'GET-0003': 'untested' },
  shapes: { GetOpportunity: ['Id', 'LifeCycle/Stage', 'LifeCycle/Stage=Prospect'] },
  undocumented: [],
  speed: speed(30),
  ...change,
});

test('two equal runs differ in nothing', () => {
  const found = compare(run(), run());
  expect(
    [found.red, found.green, found.other, found.appeared, found.vanished, found.undocumented, found.slower].flat(),
  ).toEqual([]);
  expect(isRegression(found)).toBe(false);
});

for (const [what, change, isWorse, look] of [
  [
    'a promise that turned red',
    { outcomes: { 'GET-0001': 'failed', 'GET-0002': 'failed', 'GET-0003': 'untested' } },
    true,
    'red',
  ],
  [
    'a promise that is no longer tested',
    { outcomes: { 'GET-0001': 'untested', 'GET-0002': 'failed', 'GET-0003': 'untested' } },
    true,
    'other',
  ],
  [
    'a promise that turned green',
    { outcomes: { 'GET-0001': 'passed', 'GET-0002': 'passed', 'GET-0003': 'untested' } },
    false,
    'green',
  ],
  ['a requirement that is new and passes', { outcomes: { ...run().outcomes, 'GET-0009': 'passed' } }, false, 'other'],
  ['a member that vanished', { shapes: { GetOpportunity: ['Id', 'LifeCycle/Stage=Prospect'] } }, true, 'vanished'],
  ['a value that chance did not bring', { shapes: { GetOpportunity: ['Id', 'LifeCycle/Stage'] } }, false, 'vanished'],
  [
    'a member that appeared',
    { shapes: { GetOpportunity: [...(run().shapes.GetOpportunity ?? []), 'Arn'] } },
    false,
    'appeared',
  ],
  ['a member that no document knows', { undocumented: ['GetOpportunity Mood'] }, true, 'undocumented'],
  ['calls that take thrice as long', { speed: speed(90) }, true, 'slower'],
  ['calls that are quicker', { speed: speed(5) }, false, 'faster'],
] as const) {
  test(`${what} is ${isWorse ? '' : 'not '}for the worse`, () => {
    const found = compare(run(), run(change as Partial<RunSnapshot>));
    expect(found[look]).toHaveLength(1);
    expect(isRegression(found)).toBe(isWorse);
  });
}

test('latency within its usual spread, or over few calls, is noise', () => {
  const noisy = [20, 60, 25, 70, 30].map((p50) => run({ speed: speed(p50) }));
  expect(compare(run(), run({ speed: speed(55) }), noisy).slower).toEqual([]);
  expect(compare(run({ speed: speed(30, 5) }), run({ speed: speed(300, 5) })).slower).toEqual([]);
});

test('keeps runs by target, reads them oldest first, and shows since when a promise fails', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'history-'));
  for (const day of ['03', '01', '02'])
    keepRun(
      folder,
      run({
        startedAt: `2026-11-${day}T03:00:00.000Z`,
        run: day,
        outcomes: { 'SYN-1002': day === '01' ? 'passed' : 'failed' },
      }),
    );
  keepRun(folder, run({ target: 'sandbox' }));
  const kept = keptRuns(folder, 'emulator');
  expect(kept.map((each) => each.run)).toEqual(['01', '02', '03']);
  const report = syntheticReport({ requirements: 3, exchanges: 0, failed: 3 }, 4);
  const { changes, trend } = withHistory(report, kept);
  expect(trend).toHaveLength(4);
  expect(changes?.since.run).toBe('03');
  expect(changes?.failingSince['SYN-1002']).toBe('2026-11-02T03:00:00.000Z');
  expect(readdirSync(path.join(folder, 'emulator')).every((name) => name.endsWith('.json'))).toBe(true);
});

test('refuses a file that is neither a report nor a kept run', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'history-')), 'x.json');
  writeFileSync(file, '{"format":"other"}');
  expect(() => readSnapshot(file)).toThrow('neither a conformance.json nor a kept run');
  writeFileSync(file, '{');
  expect(() => readSnapshot(file)).toThrow('cannot be read as JSON');
  writeFileSync(file, JSON.stringify(run({ outcomes: { 'GET-0001': 'green' as 'passed' } })));
  expect(() => readSnapshot(file)).toThrow('damaged: GET-0001');
});
