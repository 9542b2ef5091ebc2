import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { syntheticReport } from '../testing/syntheticReport.ts';
import { compare, isRegression } from './compare.ts';
import { keepRun, keptRuns, withHistory } from './keep.ts';
import { readSnapshot } from './readSnapshot.ts';
import { type RunSnapshot, runSnapshot } from './snapshot.ts';

const speed = (p50: number, calls = 100) => ({ GetOpportunity: { calls, p50, p95: p50 * 2 } });
const run = (change: Partial<RunSnapshot> = {}): RunSnapshot => ({
  ...runSnapshot(syntheticReport({ requirements: 3, exchanges: 0, failed: 0 })),
  outcomes: { 'GET-0001': 'passed', 'GET-0002': 'failed', 'GET-0003': 'untested' },
  shapes: { GetOpportunity: ['Id', 'LifeCycle/Stage', 'Insights/EngagementScore=High'] },
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

const withoutValue = { GetOpportunity: ['Id', 'LifeCycle/Stage'] };
for (const [what, change, isWorse, look] of [
  [
    'a requirement that failed',
    { outcomes: { 'GET-0001': 'failed', 'GET-0002': 'failed', 'GET-0003': 'untested' } },
    true,
    'red',
  ],
  [
    'a requirement that is no longer tested',
    { outcomes: { 'GET-0001': 'untested', 'GET-0002': 'failed', 'GET-0003': 'untested' } },
    true,
    'other',
  ],
  [
    'a requirement that passed again',
    { outcomes: { 'GET-0001': 'passed', 'GET-0002': 'passed', 'GET-0003': 'untested' } },
    false,
    'green',
  ],
  ['a requirement that is new and passes', { outcomes: { ...run().outcomes, 'GET-0009': 'passed' } }, false, 'other'],
  ['a member that vanished', { shapes: { GetOpportunity: ['Id', 'Insights/EngagementScore=High'] } }, true, 'vanished'],
  ['a value that AWS chose no more', { shapes: withoutValue }, false, 'vanished'],
  ['a requirement that is gone', { outcomes: { 'GET-0001': 'passed', 'GET-0002': 'failed' } }, true, 'gone'],
  [
    'a requirement that is retired',
    { outcomes: { 'GET-0001': 'passed', 'GET-0002': 'failed' }, retired: { 'GET-0003': null } },
    false,
    'retired',
  ],
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

test('keeps runs by target, reads them oldest first, and shows since when a requirement fails', () => {
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
  const { runs: kept } = keptRuns(folder, 'emulator');
  expect(kept.map((each) => each.run)).toEqual(['01', '02', '03']);
  const report = syntheticReport({ requirements: 3, exchanges: 0, failed: 3 }, 4);
  const { changes, trend } = withHistory(report, kept);
  expect(trend).toHaveLength(4);
  expect(changes?.since.run).toBe('03');
  expect(changes?.failingSince['SYN-1002']).toBe('2026-11-02T03:00:00.000Z');
  expect(readdirSync(path.join(folder, 'emulator')).every((name) => name.endsWith('.json'))).toBe(true);
});

test('rejects a file that is neither a report nor a kept run', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'history-')), 'x.json');
  writeFileSync(file, '{"format":"other"}');
  expect(() => readSnapshot(file)).toThrow('neither a conformance.json nor a kept run');
  writeFileSync(file, '{');
  expect(() => readSnapshot(file)).toThrow('cannot be read as JSON');
  writeFileSync(file, JSON.stringify(run({ outcomes: { 'GET-0001': 'green' as 'passed' } })));
  expect(() => readSnapshot(file)).toThrow('damaged: /outcomes/GET-0001');
});

test('reads files of version 1 in the words of today', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'history-')), 'old.json');
  const { verdict: answer, undocumented: drift, retired: _, ...rest } = run();
  const counts = { failed: 1, 'harness fault': 1, 'known deviation': 0, indeterminate: 0, untested: 0, passed: 0 };
  const old = {
    ...rest,
    answer,
    drift,
    counts,
    outcomes: { 'GET-0001': 'harness fault', 'GET-0002': 'known deviation' },
  };
  writeFileSync(file, JSON.stringify({ ...old, format: 'partner-central-history/1' }));
  expect(readSnapshot(file)).toMatchObject({
    outcomes: { 'GET-0001': 'harness error', 'GET-0002': 'known failure' },
    counts: { 'harness error': 1 },
    undocumented: [],
  });
  const report = syntheticReport({ requirements: 3, exchanges: 3 });
  const { undocumented, retired: __, ...more } = report;
  const requirements = report.requirements.map((each) => ({ ...each, outcome: 'known deviation' }));
  writeFileSync(
    file,
    JSON.stringify({
      ...more,
      requirements,
      drift: undocumented,
      verdict: { answer: 'conformant' },
      format: 'partner-central-conformance/1',
      counts,
    }),
  );
  expect(new Set(Object.values(readSnapshot(file).outcomes))).toEqual(new Set(['known failure']));
  expect(readSnapshot(file).verdict).toBe('conformant');
});

test('sets a damaged file aside, names it, and compares with the others', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'history-'));
  const kept = keepRun(folder, run());
  writeFileSync(path.join(path.dirname(kept), '9999.json'), '{"format":"partner-central-history/2"}');
  const { runs, warnings } = keptRuns(folder, 'emulator');
  expect(runs).toHaveLength(1);
  expect(warnings).toEqual([expect.stringMatching(/^Set aside as 9999\.json\.damaged: .*9999\.json is damaged/)]);
  expect(keptRuns(folder, 'emulator').warnings).toEqual([]);
});

test('a requirement that was replaced is compared by the id of today', () => {
  const now = run({
    outcomes: { 'GET-0001': 'passed', 'GET-0009': 'failed', 'GET-0003': 'untested' },
    retired: { 'GET-0002': 'GET-0009' },
  });
  const found = compare(run(), now);
  expect([...found.red, ...found.gone, ...found.other, ...found.retired]).toEqual([]);
  expect(found.failingSince).toEqual({ 'GET-0009': run().startedAt });
});

test('a value that our own requests choose is not compared', () => {
  const shapes = {
    GetOpportunity: [...(run().shapes.GetOpportunity ?? []), 'Project/ExpectedCustomerSpend/*/CurrencyCode=AMD'],
  };
  expect(compare(run(), run({ shapes })).appeared).toEqual([]);
});
