import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Exchange } from '../../client/exchange.ts';
import { CauseLedger } from './sameCause.ts';

const file = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'causes-')), 'causes');
const exchange = (status: number | null, error: string | null = null): Exchange => ({
  operation: 'ListSolutions',
  route: 'sdk',
  startedAt: '',
  durationMs: 1,
  request: { method: 'POST', url: '', headers: {}, body: '' },
  response: status === null ? null : { status, headers: {}, body: '' },
  error,
  shapeErrors: [],
  undocumented: [],
});
const failed = exchange(500, 'InternalFailure');

test('ten failures of one cause, seen by any worker, leave the rest untested by the name of the first', () => {
  const shared = file();
  const [one, other] = [new CauseLedger(shared), new CauseLedger(shared)];
  for (let n = 0; n < 9; n += 1) one.note(`GET-000${n % 10}`, false, [failed]);
  expect(other.reason()).toBeNull();
  other.note('GET-0009', false, [failed, failed]);
  expect(one.reason()).toBe('same cause as GET-0000: HTTP 500 InternalFailure');
});

test('a target that says nothing is told after four', () => {
  const ledger = new CauseLedger(file());
  for (let n = 0; n < 4; n += 1) ledger.note('GET-0001', false, [exchange(null)]);
  expect(ledger.reason()).toBe('same cause as GET-0001: no response');
});

for (const [what, passed, exchanges] of [
  ['a test that passed', true, []],
  ['one sound response', false, [exchange(200)]],
  ['another cause', false, [exchange(400, 'ValidationException')]],
  ['two causes in one test', false, [failed, exchange(null)]],
] as const)
  test(`${what} keeps every test running`, () => {
    const ledger = new CauseLedger(file());
    ledger.note('GET-0001', passed, exchanges);
    for (let n = 0; n < 40; n += 1) ledger.note('GET-0002', false, [failed]);
    expect(ledger.reason()).toBeNull();
  });
