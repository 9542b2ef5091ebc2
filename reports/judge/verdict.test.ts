import { expect, test } from '@playwright/test';
import type { RequirementResult } from '../collect/ledger.ts';
import type { Level } from '../coverage/requirement.ts';
import type { Outcome } from './outcomes.ts';
import { verdictOf } from './verdict.ts';

let next = 0;
const row = (outcome: Outcome, level: Level = 'MUST', reason: string | null = null): RequirementResult => ({
  requirement: {
    id: `UPD-${(0x1000 + next++).toString(16)}`,
    level,
    statement: 'hold',
    source: '',
    evidence: 'documented',
    category: 'rules',
    operation: 'UpdateOpportunity',
  },
  judgement: { outcome, reason },
  tests: [],
});
const fullRun = { exclusions: [], calls: 900, throttled: 0 };

for (const [what, rows, around, answer, says] of [
  ['everything passed', [row('passed'), row('passed', 'SHOULD')], fullRun, 'conformant', 'all 2 requirements hold'],
  ['a MUST failed', [row('passed'), row('failed')], fullRun, 'not conformant', '1 promise broken in 1 operation'],
  [
    'only a SHOULD failed',
    [row('passed'), row('failed', 'SHOULD')],
    fullRun,
    'conformant as far as tested',
    'with reservations',
  ],
  [
    'something is untested',
    [row('passed'), row('untested', 'MUST', 'only AWS can')],
    fullRun,
    'conformant as far as tested',
    'as far as tested',
  ],
  [
    'a known deviation',
    [row('passed'), row('known deviation')],
    fullRun,
    'conformant as far as tested',
    'with reservations',
  ],
  [
    'a set-up failed',
    [row('passed'), row('untested', 'MUST', 'its set-up failed: 500')],
    fullRun,
    'inconclusive',
    'the set-up of 1 requirement failed',
  ],
  [
    'calls were throttled',
    [row('passed'), row('indeterminate')],
    { ...fullRun, throttled: 41 },
    'inconclusive',
    'throttled 41 of 900 calls',
  ],
  ['a fault of ours', [row('passed'), row('harness fault')], fullRun, 'inconclusive', '1 fault of the harness itself'],
  [
    'the run was filtered',
    [row('passed')],
    { ...fullRun, exclusions: ['Filtered: -g x.'] },
    'inconclusive',
    'left requirements out',
  ],
  [
    'a MUST failed in a filtered run',
    [row('failed')],
    { ...fullRun, exclusions: ['Filtered.'] },
    'not conformant',
    '1 promise',
  ],
  ['nothing ran', [], fullRun, 'inconclusive', 'no requirement ran'],
] as const) {
  test(`${what}: ${answer}`, () => {
    const found = verdictOf(rows, around);
    expect(found.status).toBe(answer);
    expect(found.sentence).toContain(says);
  });
}
