import { expect, test } from '@playwright/test';
import { conclude } from './conclusion.ts';
import type { Row } from './ledger.ts';
import type { Outcome } from './outcomes.ts';
import type { Level } from './requirement.ts';

let next = 0;
const row = (outcome: Outcome, level: Level = 'MUST', reason: string | null = null): Row => ({
  requirement: {
    id: `UPD-${(0x1000 + next++).toString(16)}`,
    level,
    says: 'hold',
    source: '',
    evidence: 'doc',
    about: 'rules',
    operation: 'UpdateOpportunity',
  },
  judgement: { outcome, reason },
  tests: [],
});
const calm = { left: [], calls: 900, throttled: 0 };

for (const [what, rows, around, answer, says] of [
  ['everything passed', [row('passed'), row('passed', 'SHOULD')], calm, 'conformant', 'all 2 requirements hold'],
  ['a MUST failed', [row('passed'), row('failed')], calm, 'not conformant', '1 promise broken in 1 operation'],
  [
    'only a SHOULD failed',
    [row('passed'), row('failed', 'SHOULD')],
    calm,
    'conformant as far as tested',
    'with reservations',
  ],
  [
    'something is untested',
    [row('passed'), row('untested', 'MUST', 'only AWS can')],
    calm,
    'conformant as far as tested',
    'as far as tested',
  ],
  [
    'a known deviation',
    [row('passed'), row('known deviation')],
    calm,
    'conformant as far as tested',
    'with reservations',
  ],
  [
    'a set-up failed',
    [row('passed'), row('untested', 'MUST', 'its set-up failed: 500')],
    calm,
    'inconclusive',
    'the set-up of 1 requirement failed',
  ],
  [
    'calls were throttled',
    [row('passed'), row('indeterminate')],
    { ...calm, throttled: 41 },
    'inconclusive',
    'throttled 41 of 900 calls',
  ],
  ['a fault of ours', [row('passed'), row('harness fault')], calm, 'inconclusive', '1 fault of the harness itself'],
  [
    'the run was filtered',
    [row('passed')],
    { ...calm, left: ['Filtered: -g x.'] },
    'inconclusive',
    'left requirements out',
  ],
  ['a MUST failed in a filtered run', [row('failed')], { ...calm, left: ['Filtered.'] }, 'not conformant', '1 promise'],
  ['nothing ran', [], calm, 'inconclusive', 'no requirement ran'],
] as const) {
  test(`${what}: ${answer}`, () => {
    const found = conclude(rows, around);
    expect(found.answer).toBe(answer);
    expect(found.sentence).toContain(says);
  });
}
