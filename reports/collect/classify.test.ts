import { expect, test } from '@playwright/test';
import { classify, type PlaywrightOutcome } from './classify.ts';

const failed = (...errors: string[]): PlaywrightOutcome => ({
  status: 'failed',
  expectedStatus: 'passed',
  errors,
  annotations: [],
});
const assertion =
  'Error: \u001b[2mexpect(\u001b[22mreceived\u001b[2m).\u001b[22mtoBe(expected)\n\nExpected: 1\nReceived: 2';

for (const [what, finished, own] of [
  ['an assertion is charged to the target', failed(assertion), { outcome: 'failed', reason: null }],
  [
    'a failed set-up is untested',
    failed('Error: SetupFailed: CreateOpportunity answered 500'),
    { outcome: 'untested', reason: 'its set-up failed: CreateOpportunity answered 500' },
  ],
  [
    'a set-up that quotes an assertion is untested',
    failed('SetupFailed: expect(received) in a set-up'),
    { outcome: 'untested' },
  ],
  [
    'a throttled call is indeterminate',
    failed('Indeterminate(throttled): gave up after 30 s'),
    { outcome: 'indeterminate', reason: 'throttled' },
  ],
  [
    'a class name before our prefix does not matter',
    failed('Indeterminate: Indeterminate(not permitted): AccessDenied'),
    { outcome: 'indeterminate', reason: 'not permitted' },
  ],
  [
    'a property that wraps an indeterminate call is indeterminate',
    failed('Error: Property failed after 3 tests\nGot Indeterminate(budget spent): 900 of 900 calls'),
    { outcome: 'indeterminate', reason: 'budget spent' },
  ],
  [
    'a harness fault says so',
    failed('HarnessFault: two validators disagree'),
    { outcome: 'harness fault', reason: 'two validators disagree' },
  ],
  [
    'anything else is our own fault',
    failed("TypeError: Cannot read properties of undefined (reading 'Id')"),
    { outcome: 'harness fault' },
  ],
  ['an assertion beside a fault of ours is still failed', failed(assertion, 'TypeError: no'), { outcome: 'failed' }],
  [
    'a test that ran out of time has no verdict',
    { ...failed(), status: 'timedOut' },
    { outcome: 'indeterminate', reason: 'timed out' },
  ],
  [
    'a skipped test gives its reason',
    { ...failed(), status: 'skipped', annotations: [{ type: 'untested', description: 'only AWS can' }] },
    { outcome: 'untested', reason: 'only AWS can' },
  ],
  [
    'a skip without reason says that',
    { ...failed(), status: 'skipped' },
    { outcome: 'untested', reason: 'skipped without a reason' },
  ],
  [
    'an expected failure is a known deviation',
    { ...failed(assertion), expectedStatus: 'failed', annotations: [{ type: 'fail', description: 'AWS answers 409' }] },
    { outcome: 'known deviation', reason: 'AWS answers 409' },
  ],
  [
    'an expected failure for another cause keeps its cause',
    { ...failed('SetupFailed: no'), expectedStatus: 'failed' },
    { outcome: 'untested' },
  ],
  [
    'a known deviation that passes is a stale baseline',
    { ...failed(), status: 'passed', expectedStatus: 'failed' },
    { outcome: 'harness fault' },
  ],
  ['a passed test passed', { ...failed(), status: 'passed' }, { outcome: 'passed', reason: null }],
] satisfies [string, PlaywrightOutcome, object][]) {
  test(what, () => {
    expect(classify(finished).ownJudgement).toMatchObject(own);
  });
}

test('a broken shape is charged to the shape requirement and leaves the test its own verdict', () => {
  const alone = classify(
    failed(
      'ShapeBroken(GET-1a2b): GetOpportunity response: LifeCycle/Stage\nShapeBroken(LOP-3c4d): ListOpportunities response: NextToken',
    ),
  );
  expect(alone.ownJudgement.outcome).toBe('passed');
  expect(alone.shapeFailures.map(({ id }) => id)).toEqual(['GET-1a2b', 'LOP-3c4d']);
  const both = classify(failed(assertion, 'Error: ShapeBroken(GET-1a2b): LifeCycle/Stage'));
  expect(both.ownJudgement.outcome).toBe('failed');
  expect(both.shapeFailures).toEqual([{ id: 'GET-1a2b', message: 'LifeCycle/Stage' }]);
});
