import { expect, test } from '@playwright/test';
import type { OutcomeAnnotation } from '../../support/outcome.ts';
import { type JudgedTest, verdictsOf } from './verdicts.ts';

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
const finished = (
  id: string,
  status: JudgedTest['status'],
  errors: readonly string[] = [],
  outcome?: Omit<OutcomeAnnotation, 'reason'>,
): JudgedTest => ({
  title: id,
  status,
  expectedStatus: 'failed',
  errors,
  annotations: [
    requirement(id),
    ...(outcome ? [{ type: 'outcome', description: JSON.stringify({ reason: '', ...outcome }) }] : []),
  ],
});
const outcomes = (...tests: readonly JudgedTest[]): unknown =>
  Object.fromEntries(verdictsOf(tests).map(({ requirement: { id }, judgement }) => [id, judgement.outcome]));

test('where every failure was expected, a pass is a pass and a failure a failure', () => {
  expect(
    outcomes(finished('GET-0001', 'passed'), finished('GET-0002', 'failed', ['Error: expect(x).toBe(y)'])),
  ).toEqual({
    'GET-0001': 'passed',
    'GET-0002': 'failed',
  });
});

test('a set-up that failed is untested, and any other error is a harness error', () => {
  expect(
    outcomes(
      finished('GET-0001', 'failed', ['SetupFailed: no'], { outcome: 'untested', message: 'no' }),
      finished('GET-0002', 'failed', ['TypeError: x']),
    ),
  ).toEqual({
    'GET-0001': 'untested',
    'GET-0002': 'harness error',
  });
});

test('a broken shape is charged to its requirement, whichever test saw it', () => {
  const message = 'GET-0001: GetOpportunity response: Id is required';
  const charges = [{ id: 'GET-0001', message: 'GetOpportunity response: Id is required' }];
  const saw = finished('GET-0002', 'failed', [`ShapeBroken: ${message}`], { outcome: 'failed', message, charges });
  expect(outcomes(finished('GET-0001', 'passed'), saw)).toEqual({ 'GET-0001': 'failed', 'GET-0002': 'passed' });
});
