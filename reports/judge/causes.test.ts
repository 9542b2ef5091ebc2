import { expect, test } from '@playwright/test';
import { syntheticLedger } from '../testing/syntheticReport.ts';
import { failureCauses, generalizeMessage } from './causes.ts';

test('failures that differ only in their values are one cause, the largest first', () => {
  const causes = failureCauses(syntheticLedger({ requirements: 400, exchanges: 0, failed: 90 }).rows());
  expect(causes.length).toBeLessThan(45);
  expect(causes.reduce((all, { tests }) => all + tests, 0)).toBeGreaterThanOrEqual(90);
  expect(causes.map(({ tests }) => tests)).toEqual(causes.map(({ tests }) => tests).toSorted((a, b) => b - a));
});

for (const [message, complaint] of [
  ['Broken shape: GetOpportunity response: Items/3/Id is absent', 'GetOpportunity response: Items/*/Id is absent'],
  [
    'Error: expect(reply).toBeProblem(problem)\n\nExpected: ConflictException\nReceived: 200',
    'toBeProblem: expected ConflictException, received …',
  ],
  [
    'Error: expect(received).toMatchObject(expected)\n\n- Expected  - 1\n+ Received  + 1\n\n  Object {\n-     "Stage": 1,',
    'toMatchObject: -     "Stage": …,',
  ],
] as const) {
  test(`${complaint.split(':', 1)[0]} keeps what is general`, () => {
    expect(generalizeMessage(message)).toBe(complaint);
  });
}
