import { expect, test } from '@playwright/test';
import { combine, count, type Outcome, total } from './outcomes.ts';

const of = (...list: Outcome[]) =>
  list.map((outcome) => ({ outcome, reason: outcome === 'passed' ? null : `because ${outcome}` }));

for (const [list, worst] of [
  [['passed', 'passed'], 'passed'],
  [['passed', 'untested'], 'untested'],
  [['untested', 'indeterminate', 'passed'], 'indeterminate'],
  [['known failure', 'indeterminate'], 'known failure'],
  [['harness error', 'known failure'], 'harness error'],
  [['passed', 'failed', 'harness error'], 'failed'],
] as const) {
  test(`${list.join(' and ')} make ${worst}`, () => {
    expect(combine(of(...list)).outcome).toBe(worst);
  });
}

test('a requirement without a test is untested, and a part says how large it is', () => {
  expect(combine([])).toEqual({ outcome: 'untested', reason: 'no test ran', circumstance: 'did not run' });
  expect(combine(of('passed', 'failed', 'passed')).reason).toBe('because failed (1 of 3 tests)');
});

test('counts each outcome', () => {
  const counts = count(of('passed', 'passed', 'failed'));
  expect(counts).toMatchObject({ passed: 2, failed: 1, untested: 0 });
  expect(total(counts)).toBe(3);
});
