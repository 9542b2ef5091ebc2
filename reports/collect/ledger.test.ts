import { expect, test } from '@playwright/test';
import { type FinishedTest, Ledger } from './ledger.ts';

const annotation = (id: string) => ({
  type: 'requirement',
  description: JSON.stringify({
    id,
    level: 'MUST',
    source: 'behaviour C.6',
    evidence: 'observed',
    category: 'locking',
    operation: 'UpdateOpportunity',
  }),
});
const facts = (id: string | null, change: Partial<FinishedTest> = {}): FinishedTest => ({
  testId: 't',
  title: 'a test',
  file: 'specs/a.spec.ts',
  line: 1,
  project: 'specs',
  retried: false,
  durationMs: 0,
  trace: null,
  evidence: null,
  status: 'passed',
  expectedStatus: 'passed',
  errors: [],
  annotations: id === null ? [] : [annotation(id)],
  ...change,
});
const failed = { status: 'failed', errors: ['expect(received).toBe(expected)'] } as const;

test('a requirement with several tests is as good as its worst one', () => {
  const ledger = new Ledger();
  ledger.add(facts('UPD-4f2a', { line: 9 }));
  ledger.add(facts('UPD-4f2a', { line: 3, ...failed }));
  const [row] = ledger.rows();
  expect(row?.judgement.outcome).toBe('failed');
  expect(row?.tests.map(({ line }) => line)).toEqual([3, 9]);
});

test('rows come in the same order whatever the order of the tests', () => {
  const ids = ['UPD-4f2a', 'UPD-0001', 'UPD-ffff'];
  const order = (list: readonly string[]) => {
    const ledger = new Ledger();
    for (const id of list) ledger.add(facts(id));
    return ledger.rows().map(({ requirement }) => requirement.id);
  };
  expect(order(ids)).toEqual(order(ids.toReversed()));
});

test('a broken shape is charged to the shape requirement, also when that one passed or did not run', () => {
  const ledger = new Ledger();
  const charges = [{ id: 'GET-1a2b', message: 'GetOpportunity response: LifeCycle/Stage' }];
  const broken = {
    outcome: 'failed',
    reason: '',
    message: 'GET-1a2b: GetOpportunity response: LifeCycle/Stage',
    charges,
  };
  ledger.add(
    facts('UPD-4f2a', {
      status: 'failed',
      errors: ['ShapeBroken: GET-1a2b: GetOpportunity response: LifeCycle/Stage'],
      annotations: [annotation('UPD-4f2a'), { type: 'outcome', description: JSON.stringify(broken) }],
    }),
  );
  expect(
    ledger.rows().map(({ requirement, judgement }) => [requirement.id, requirement.operation, judgement.outcome]),
  ).toEqual([
    ['GET-1a2b', 'GetOpportunity', 'failed'],
    ['UPD-4f2a', 'UpdateOpportunity', 'passed'],
  ]);
});

test('a failing self-check, and a failing test without a requirement, are harness errors', () => {
  const ledger = new Ledger();
  ledger.add(facts('MET-0001', failed));
  ledger.add(facts(null, failed));
  ledger.add(facts(null));
  expect(
    ledger
      .selfChecks()
      .map(({ judgement }) => judgement.outcome)
      .sort(),
  ).toEqual(['harness error', 'harness error', 'passed']);
  expect(ledger.rows().map(({ judgement }) => judgement.outcome)).toEqual(['harness error']);
});

test('one id with two statements is rejected', () => {
  const ledger = new Ledger();
  ledger.add(facts('UPD-4f2a'));
  expect(() => ledger.add(facts('UPD-4f2a', { title: 'something else' }))).toThrow('two statements');
});

test('what passes only when tried again has no verdict', () => {
  const ledger = new Ledger();
  ledger.add(facts('UPD-4f2a', { retried: true }));
  expect(ledger.rows()[0]?.judgement.outcome).toBe('indeterminate');
});
