import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { RequirementResult } from '../collect/ledger.ts';
import type { Level } from '../coverage/requirement.ts';
import { exitCodes, exitCodeTable } from './exitCode.ts';
import type { Circumstance, Outcome } from './outcomes.ts';
import { type VerdictInput, type VerdictStatus, verdictOf } from './verdict.ts';

let next = 0;
const row = (outcome: Outcome, level: Level = 'MUST', circumstance?: Circumstance): RequirementResult => ({
  requirement: {
    id: `UPD-${(0x1000 + next++).toString(16)}`,
    level,
    statement: 'hold',
    source: '',
    evidence: 'documented',
    category: 'rules',
    operation: 'UpdateOpportunity',
  },
  judgement: { outcome, reason: null, ...(circumstance ? { circumstance } : {}) },
  tests: [],
  emulatorOnly: false,
});
const fullRun = {
  exclusions: [],
  selfChecks: [],
  harnessErrors: [],
  warnings: [],
  failedOperations: [],
  emulator: true,
  calls: 900,
  throttled: 0,
};

type Case = readonly [
  what: string,
  rows: VerdictInput['rows'],
  change: Partial<VerdictInput>,
  exitCode: number,
  status: VerdictStatus,
  sentence: string,
];
const selection = { exclusions: [{ kind: 'selection', sentence: 'Filtered: -g x.' }] } as const;
const check = (outcome: Outcome): Partial<VerdictInput> => ({
  selfChecks: [{ judgement: { outcome, reason: null } }] as unknown as VerdictInput['selfChecks'],
});
const cases: readonly Case[] = [
  ['everything passed', [row('passed'), row('passed', 'SHOULD')], {}, 0, 'conformant', 'all 2 requirements hold'],
  ['a MUST failed', [row('passed'), row('failed')], {}, 1, 'not conformant', '1 MUST failed.'],
  [
    'a MUST failed somewhere',
    [row('failed')],
    { failedOperations: ['A', 'B'] },
    1,
    'not conformant',
    'in 2 operations',
  ],
  [
    'only a SHOULD failed',
    [row('passed'), row('failed', 'SHOULD')],
    {},
    0,
    'conformant as far as tested',
    'with reservations',
  ],
  [
    'something is untested',
    [row('passed'), row('untested')],
    {},
    0,
    'conformant as far as tested',
    'as far as tested: 1 of 2',
  ],
  ['a known failure', [row('passed'), row('known failure')], {}, 0, 'conformant as far as tested', 'with reservations'],
  [
    'a known failure passes again',
    [row('passed'), row('known failure', 'MUST', 'passes again')],
    {},
    1,
    'stale baseline',
    'remove what the baseline file says of it',
  ],
  [
    'a set-up failed',
    [row('passed'), row('untested', 'MUST', 'set-up failed')],
    {},
    2,
    'inconclusive',
    'the set-up of 1 MUST',
  ],
  [
    'the set-up of a MAY failed',
    [row('passed'), row('untested', 'MAY', 'set-up failed')],
    {},
    0,
    'conformant as far as tested',
    '1 of 2',
  ],
  [
    'a MUST did not run',
    [row('passed'), row('untested', 'MUST', 'did not run')],
    {},
    2,
    'inconclusive',
    '1 MUST did not run',
  ],
  ['a MUST is indeterminate', [row('passed'), row('indeterminate')], {}, 2, 'inconclusive', '1 MUST without a verdict'],
  [
    'a SHOULD is indeterminate',
    [row('passed'), row('indeterminate', 'SHOULD')],
    {},
    0,
    'conformant as far as tested',
    '1 of 2',
  ],
  ['a harness error', [row('passed'), row('harness error', 'MAY')], {}, 2, 'inconclusive', '1 harness error'],
  ['an error outside of any test', [row('passed')], { harnessErrors: ['x'] }, 2, 'inconclusive', '1 harness error'],
  [
    'a selection that holds',
    [row('passed'), row('passed')],
    selection,
    0,
    'selection holds',
    'All 2 selected requirements hold',
  ],
  ['one requirement that holds', [row('passed')], selection, 0, 'selection holds', 'The selected requirement holds.'],
  [
    'a selection with an untested part',
    [row('passed'), row('untested')],
    selection,
    0,
    'selection holds',
    'as far as tested: 1 of 2',
  ],
  ['a selection without a verdict', [row('untested')], selection, 2, 'inconclusive', 'nothing could be tested'],
  ['a MUST failed in a selection', [row('failed')], selection, 1, 'not conformant', '1 MUST'],
  [
    'a shard is missing',
    [row('passed')],
    { exclusions: [{ kind: 'missing', sentence: '9 of 10 requirements were not part of this run.' }] },
    2,
    'inconclusive',
    '9 of 10',
  ],
  ['nothing ran', [], {}, 2, 'inconclusive', 'no requirement ran'],
  ['a selection that matches nothing', [], selection, 2, 'inconclusive', 'no requirement ran'],
  [
    'only checks of the harness ran',
    [],
    { ...selection, ...check('passed') },
    0,
    'selection holds',
    'of the harness itself',
  ],
  [
    'a check of the harness failed',
    [],
    { ...selection, ...check('harness error') },
    2,
    'inconclusive',
    '1 harness error',
  ],
  [
    'interrupted, though a MUST failed',
    [row('failed')],
    { exclusions: [{ kind: 'interrupted', sentence: 'The run was interrupted.' }] },
    130,
    'not conformant',
    '1 MUST failed',
  ],
];
for (const [what, rows, change, exitCode, status, sentence] of cases) {
  test(`${what}: ${status}, exit code ${exitCode}`, () => {
    const found = verdictOf({ ...fullRun, rows, ...change });
    expect(found).toMatchObject({ status, exitCode });
    expect(found.sentence).toContain(sentence);
  });
}

test('the notes separate what an emulator alone can show, and say which share of a live target was judged', () => {
  const rows = [row('passed'), { ...row('passed'), emulatorOnly: true }, row('untested')];
  expect(verdictOf({ ...fullRun, rows }).notes).toContain(
    '1 requirement shown about the API; 1 can be shown on an emulator only.',
  );
  expect(verdictOf({ ...fullRun, rows, emulator: false }).notes).toContain('2 of 3 requirements judged (66 %).');
});

test('throttled calls are named where they cost a verdict', () => {
  const throttled = { ...fullRun, throttled: 41 };
  expect(verdictOf({ ...throttled, rows: [row('passed'), row('indeterminate')] }).notes).toContain(
    'The target throttled 41 of 900 calls.',
  );
  expect(verdictOf({ ...throttled, rows: [row('passed')] }).notes).toEqual([]);
});

test('README prints the table of exit codes', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  for (const [code, meaning] of Object.entries(exitCodes)) expect(readme).toContain(`| ${code} | ${meaning} |`);
  expect(exitCodeTable().split('\n')).toHaveLength(4);
});
