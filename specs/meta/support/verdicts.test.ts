import { expect, test } from '@playwright/test';
import type { FinishedTest } from './runSuite.ts';
import { verdictsOf } from './verdicts.ts';

const requirement = (id: string) => ({
  type: 'requirement',
  description: JSON.stringify({
    id,
    level: 'MUST',
    statement: 's',
    source: 's',
    evidence: 'documented',
    category: 'shape',
    operation: 'GetOpportunity',
  }),
});
const finished = (id: string, status: FinishedTest['status'], errors: readonly string[] = []): FinishedTest => ({
  title: id,
  status,
  expectedStatus: 'failed',
  errors,
  annotations: [requirement(id)],
});
const outcomes = (...tests: readonly FinishedTest[]): unknown =>
  Object.fromEntries(verdictsOf(tests).map(({ requirement: { id }, judgement }) => [id, judgement.outcome]));

test('where every failure was expected, a pass is a pass and a failure a failure', () => {
  expect(
    outcomes(finished('GET-0001', 'passed'), finished('GET-0002', 'failed', ['Error: expect(x).toBe(y)'])),
  ).toEqual({
    'GET-0001': 'passed',
    'GET-0002': 'failed',
  });
});

test('a set-up that failed is untested, an error of ours a fault of ours', () => {
  expect(
    outcomes(
      finished('GET-0001', 'failed', ['Error: SetupFailed: no']),
      finished('GET-0002', 'failed', ['TypeError: x']),
    ),
  ).toEqual({
    'GET-0001': 'untested',
    'GET-0002': 'harness error',
  });
});

test('a broken shape is charged to its requirement, whichever test saw it', () => {
  const saw = finished('GET-0002', 'failed', ['Error: ShapeBroken(GET-0001): GetOpportunity response: /Id is missing']);
  expect(outcomes(finished('GET-0001', 'passed'), saw)).toEqual({ 'GET-0001': 'failed', 'GET-0002': 'passed' });
});
