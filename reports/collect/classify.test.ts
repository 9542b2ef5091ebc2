import { expect, test } from '@playwright/test';
import { classify, type PlaywrightOutcome } from './classify.ts';

const failed = (...errors: string[]): PlaywrightOutcome => ({
  status: 'failed',
  expectedStatus: 'passed',
  errors,
  annotations: [],
});
/** A test that ended with an error that specs/support/outcome.ts explains. */
const explained = (error: string, explanation: object): PlaywrightOutcome => ({
  ...failed(error),
  annotations: [{ type: 'outcome', description: JSON.stringify(explanation) }],
});
const assertion =
  'Error: \u001b[2mexpect(\u001b[22mreceived\u001b[2m).\u001b[22mtoBe(expected)\n\nExpected: 1\nReceived: 2';

for (const [what, finished, own] of [
  ['an assertion is charged to the target', failed(assertion), { outcome: 'failed', reason: null }],
  [
    'a failed set-up is untested',
    explained('SetupFailed: CreateOpportunity returned 500', {
      outcome: 'untested',
      reason: 'its set-up failed: CreateOpportunity returned 500',
      message: 'CreateOpportunity returned 500',
    }),
    { outcome: 'untested', reason: 'its set-up failed: CreateOpportunity returned 500' },
  ],
  [
    'a set-up that quotes an assertion is untested',
    explained('SetupFailed: expect(received) in a set-up', {
      outcome: 'untested',
      reason: 'its set-up failed',
      message: 'expect(received) in a set-up',
    }),
    { outcome: 'untested' },
  ],
  [
    'a throttled call is indeterminate',
    explained('Indeterminate: throttled: gave up after 30 s', {
      outcome: 'indeterminate',
      reason: 'throttled',
      message: 'throttled: gave up after 30 s',
    }),
    { outcome: 'indeterminate', reason: 'throttled' },
  ],
  [
    'a property that wraps an indeterminate call is indeterminate',
    explained('Error: Property failed after 3 tests\nGot Indeterminate: budget spent: 900 of 900 calls', {
      outcome: 'indeterminate',
      reason: 'budget spent',
      message: 'budget spent: 900 of 900 calls',
    }),
    { outcome: 'indeterminate', reason: 'budget spent' },
  ],
  [
    'a harness error says so',
    explained('HarnessError: two validators disagree', {
      outcome: 'harness error',
      reason: 'two validators disagree',
      message: 'two validators disagree',
    }),
    { outcome: 'harness error', reason: 'two validators disagree' },
  ],
  [
    'an assertion that quotes an explained error is charged to the target',
    explained(`${assertion}\nReceived: gave up`, { outcome: 'indeterminate', reason: 'throttled', message: 'gave up' }),
    { outcome: 'failed' },
  ],
  [
    'a target failure that no assertion sees is charged to the target',
    explained('TargetFailed: a body never whole', { outcome: 'failed', reason: '', message: 'a body never whole' }),
    { outcome: 'failed', reason: null },
  ],
  [
    'anything else is a harness error',
    failed("TypeError: Cannot read properties of undefined (reading 'Id')"),
    { outcome: 'harness error' },
  ],
  ['an assertion beside a harness error is still failed', failed(assertion, 'TypeError: no'), { outcome: 'failed' }],
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
    'an expected failure is a known failure',
    {
      ...failed(assertion),
      expectedStatus: 'failed',
      annotations: [{ type: 'known failure', description: 'AWS returns 409' }],
    },
    { outcome: 'known failure', reason: 'AWS returns 409' },
  ],
  [
    'a failure that is expected although no baseline lists it is a failure',
    {
      ...failed(assertion),
      expectedStatus: 'failed',
      annotations: [{ type: 'fail', description: 'nothing is expected' }],
    },
    { outcome: 'failed' },
  ],
  [
    'an expected failure for another cause keeps its cause',
    {
      ...explained('SetupFailed: no', { outcome: 'untested', reason: 'no', message: 'no' }),
      expectedStatus: 'failed',
    },
    { outcome: 'untested' },
  ],
  [
    'a known failure that passes says so',
    {
      ...failed(),
      status: 'passed',
      expectedStatus: 'failed',
      annotations: [{ type: 'known failure', description: 'AWS returns 409' }],
    },
    { outcome: 'known failure', circumstance: 'passes again' },
  ],
  ['a passed test passed', { ...failed(), status: 'passed' }, { outcome: 'passed', reason: null }],
] satisfies [string, PlaywrightOutcome, object][]) {
  test(what, () => {
    expect(classify(finished).ownJudgement).toMatchObject(own);
  });
}

test('a broken shape is charged to the shape requirement and leaves the test its own verdict', () => {
  const charges = [
    { id: 'GET-1a2b', message: 'LifeCycle/Stage' },
    { id: 'LOP-3c4d', message: 'NextToken' },
  ];
  const message = 'GET-1a2b: LifeCycle/Stage\nLOP-3c4d: NextToken';
  const alone = explained(`ShapeBroken: ${message}`, { outcome: 'failed', reason: message, message, charges });
  expect(classify(alone)).toMatchObject({ ownJudgement: { outcome: 'passed' }, shapeFailures: charges });
  const both = { ...alone, errors: [assertion, ...alone.errors] };
  expect(classify(both)).toMatchObject({ ownJudgement: { outcome: 'failed' }, shapeFailures: charges });
});
