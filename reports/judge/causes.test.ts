import { expect, test } from '@playwright/test';
import type { Exchange } from '../../client/exchange.ts';
import type { RequirementResult, TestResult } from '../collect/ledger.ts';
import { failedOperations, failureCauses } from './causes.ts';
import { locateFailure } from './failurePoint.ts';

const exchange = (operation: Exchange['operation'], body: unknown, error: string | null = null): Exchange => ({
  operation,
  route: 'sdk',
  startedAt: '',
  durationMs: 1,
  request: { method: 'POST', url: 'http://127.0.0.1/', headers: {}, body: '{}' },
  response: { status: error ? 400 : 200, headers: {}, body: JSON.stringify(body) },
  error,
  shapeErrors: [],
  undocumented: [],
});
const read = exchange('GetOpportunity', { Id: 'O1', LifeCycle: { NextSteps: 'Agree on a pilot', Stage: 'Prospect' } });
const update = exchange('UpdateOpportunity', { Id: 'O1' });

const scalar = 'Error: empty when it is left out\n\nexpect(received).toBeNull()\n\nReceived: "Agree on a pilot"';
const diff = `Error: expect(received).toMatchObject(expected)

- Expected  - 1
+ Received  + 1

  Object {
    "LifeCycle": Object {
-     "NextSteps": null,
+     "NextSteps": "Agree on a pilot",
    },
  }`;
const diffOfPart = `Error: expect(received).toMatchObject(expected)

- Expected  - 1
+ Received  + 1

  Object {
-   "NextSteps": null,
+   "NextSteps": "Agree on a pilot",
    "ReviewStatus": null,
  }`;
const property =
  'Error: F-45A9 GetOpportunity returned wrongly: LifeCycle.NextSteps is "x", not null\nSmallest counterexample, …';
const shape = 'Invalid shape: GetOpportunity response: LifeCycle/NextSteps must be text';

for (const [what, message, found] of [
  ['a value that one member of the last response holds', scalar, { expected: 'null', received: '"Agree on a pilot"' }],
  ['a difference of two bodies', diff, { expected: 'null', received: '"Agree on a pilot"' }],
  ['a difference of a part of a body', diffOfPart, { expected: 'null', received: '"Agree on a pilot"' }],
  ['a generated case', property, { expected: 'null', received: '"x"' }],
  ['an invalid shape', shape, { expected: 'must be text' }],
  [
    'a member that is missing',
    shape.replace('must be text', 'is required'),
    { expected: 'a value: the member is required', received: 'absent' },
  ],
] as const) {
  test(`locates ${what}`, () => {
    expect(locateFailure({ message, exchanges: [update, read] })).toMatchObject({
      operation: 'GetOpportunity',
      path: 'LifeCycle/NextSteps',
      response: 'HTTP 200',
      exchange: 1,
      ...found,
    });
  });
}

test('locates a member that is absent by the one that the title names', () => {
  const message = 'Error: expect(received).toBe(expected)\n\nExpected: "Improving"\nReceived: undefined';
  const at = (title: string) => locateFailure({ message, exchanges: [read], title });
  expect(at('returns Insights.OpportunityQuality.Trend as set by AWS')).toMatchObject({
    path: 'Insights/OpportunityQuality/Trend',
    expected: '"Improving"',
    received: 'absent',
  });
  expect(at('returns LifeCycle.Stage beside Project.Title').path).toBeNull();
  expect(at('returns what was sent').path).toBeNull();
});

test('locates a member that the response lacks, below the body, by the request that wrote it', () => {
  const sent = { ...update, request: { ...update.request, body: '{"LifeCycle":{"NextSteps":"Agree on a pilot"}}' } };
  const without = exchange('GetOpportunity', { Id: 'O1', LifeCycle: { Stage: 'Prospect' } });
  const message = diffOfPart.replace('+   "NextSteps": "Agree on a pilot",\n', '');
  expect(locateFailure({ message, exchanges: [sent, without] })).toMatchObject({
    operation: 'GetOpportunity',
    path: 'LifeCycle/NextSteps',
    received: 'absent',
  });
});

test('locates the response that should have been an error, and the member that it should have named', () => {
  const message = `Error: expect(reply).toBeRejectedWith(problem)

Expected: ValidationException {"Code":"INVALID_VALUE","FieldName":"lifeCycle.targetCloseDate"}
Received: UpdateOpportunity answered 200 {"Id":"O1"}`;
  expect(locateFailure({ message, exchanges: [read, update] })).toMatchObject({
    operation: 'UpdateOpportunity',
    path: 'LifeCycle/TargetCloseDate',
    response: 'HTTP 200',
    exchange: 1,
  });
});

test('locates a generated request that was rejected, and one that was accepted', () => {
  const rejected =
    'F-1A2B UpdateOpportunity was refused: ValidationException {"ErrorList":[{"FieldName":"project.title"}]}';
  expect(locateFailure({ message: rejected, exchanges: [update] })).toMatchObject({
    operation: 'UpdateOpportunity',
    path: 'Project/Title',
    expected: 'a success',
  });
  const accepted =
    'F-1A2B UpdateOpportunity was accepted and should have been refused with ValidationException lifeCycle.stage';
  expect(locateFailure({ message: accepted, exchanges: [update] })).toMatchObject({
    path: 'LifeCycle/Stage',
    received: 'a success',
  });
});

test('names the constraint that a generated request breaks, and the member that it is accepted without', () => {
  const accepted =
    'F-1A2B UpdateOpportunity was accepted and should have been rejected with ValidationException (breaks LifeCycle.Stage, enum)';
  expect(locateFailure({ message: accepted, exchanges: [update] })).toMatchObject({
    path: 'LifeCycle/Stage',
    expected: 'ValidationException',
    received: 'a success',
  });
  const rejected = 'F-1A2B UpdateOpportunity was rejected: InternalServerException {} (accepted without Project.Title)';
  expect(locateFailure({ message: rejected, exchanges: [update] })).toMatchObject({
    path: 'Project/Title',
    received: 'was rejected: InternalServerException {}',
  });
});

test('says nothing that the message does not: a value that two members hold has no place', () => {
  const twice = exchange('GetOpportunity', { a: 'x', b: 'x' });
  expect(
    locateFailure({ message: 'expect(received).toBeNull()\n\nReceived: "x"', exchanges: [twice] }).path,
  ).toBeNull();
  expect(locateFailure({ message: null, exchanges: [] })).toMatchObject({ operation: null, response: 'no call' });
});

const row = (id: string, operation: string, message: string): RequirementResult => ({
  requirement: {
    id,
    level: 'MUST',
    statement: '',
    source: '',
    evidence: 'observed',
    category: 'rules',
    operation,
  },
  judgement: { outcome: 'failed', reason: null },
  emulatorOnly: false,
  tests: [
    { judgement: { outcome: 'failed', reason: null }, message, exchanges: [update, read] } as unknown as TestResult,
  ],
});

test('one bug that several requirements show is one cause, in one operation', () => {
  const rows = [
    row('UPD-155a', 'UpdateOpportunity', scalar),
    row('INT-6109', 'Interop', diffOfPart),
    row('GEN-7bc7', 'Generated', property),
  ];
  const causes = failureCauses(rows);
  expect(causes).toHaveLength(1);
  expect(causes[0]).toMatchObject({ path: 'LifeCycle/NextSteps', ids: ['GEN-7bc7', 'INT-6109', 'UPD-155a'], tests: 3 });
  expect(failedOperations(rows)).toEqual(['UpdateOpportunity']);
  expect(failedOperations([row('INT-6109', 'Interop', diff)])).toEqual(['GetOpportunity']);
});

test('names the call that should have caused an event, not the one that ran last', () => {
  const create = exchange('CreateOpportunity', { Id: 'O1' });
  const absent = 'Error: expect(received).toMatchObject(expected)\n\nMatcher error: …\n\nReceived has value: undefined';
  const title = 'delivers an Opportunity Created event for a new opportunity';
  expect(locateFailure({ message: absent, exchanges: [create, read], title })).toMatchObject({
    operation: 'CreateOpportunity',
    path: 'event/detail-type',
    expected: 'event "Opportunity Created"',
    received: 'no such event',
    exchange: 0,
  });
  const fewer =
    '- Expected  - 1\n+ Received  + 0\n\n  Array [\n    "Engagement Created",\n-   "Opportunity Updated",\n  ]';
  expect(locateFailure({ message: fewer, exchanges: [create, update, read] })).toMatchObject({
    operation: 'UpdateOpportunity',
    expected: 'event "Opportunity Updated"',
    received: 'no such event',
  });
});

test('names the member whose value a list repeats or lacks', () => {
  const listed = exchange('ListOpportunities', { OpportunitySummaries: [{ Id: 'O1' }, { Id: 'O2' }] });
  const twice = '- Expected  - 0\n+ Received  + 1\n\n  Array [\n    "O1",\n    "O2",\n+   "O2",\n  ]';
  expect(locateFailure({ message: twice, exchanges: [listed] })).toMatchObject({
    path: 'OpportunitySummaries/*/Id',
    expected: '"O2" once',
    received: '"O2" 2 times',
  });
  const pages = 'F-614A the pages hold ["O1","O2","O2"], the whole list ["O1","O2"]\nSmallest counterexample …';
  expect(locateFailure({ message: pages, exchanges: [listed] })).toMatchObject({
    operation: 'ListOpportunities',
    path: 'OpportunitySummaries/*/Id',
    expected: '["O1","O2"]',
    received: '["O1","O2","O2"]',
  });
});

test('names a header that the message of the assertion names', () => {
  const message =
    'Error: x-amzn-RequestId\n\nexpect(received).toMatch(expected)\n\nExpected pattern: /x/\nReceived string:  "none"';
  expect(locateFailure({ message, exchanges: [read] })).toMatchObject({ path: 'x-amzn-RequestId', expected: '/x/' });
});

test('says which error was expected and which one came, with the field that one of them names', () => {
  const message =
    'Error: F-45A9 GetOpportunity was rejected with the wrong error: expected ValidationException INVALID_STRING_FORMAT identifier, got ValidationException REQUEST_VALIDATION_FAILED DUPLICATE_KEY_VALUE identifier';
  expect(locateFailure({ message, exchanges: [read] })).toMatchObject({
    operation: 'GetOpportunity',
    path: 'Identifier',
    expected: 'ValidationException INVALID_STRING_FORMAT identifier',
    received: 'ValidationException REQUEST_VALIDATION_FAILED DUPLICATE_KEY_VALUE identifier',
  });
});

test('names an event that reached the wrong account, and a header that no x-amzn begins', () => {
  const events = 'Error: expect(received).toEqual(expected)\n\n- Array []\n+ Array [\n+   "Opportunity Created",\n+ ]';
  const created = { ...read, operation: 'CreateOpportunity' as const };
  expect(locateFailure({ message: events, exchanges: [created, read] })).toMatchObject({
    operation: 'CreateOpportunity',
    path: 'event/detail-type',
    expected: 'no such event',
  });
  const header = 'Error: judged by x-amz-security-token\n\nExpected: "A" or "B"\nReceived: "a success"';
  const raw = { ...read, operation: 'raw' as const };
  const headers = { 'X-Amz-Target': 'AWSPartnerCentralSelling.ListSolutions' };
  const named = { ...raw, request: { ...raw.request, headers } };
  expect(locateFailure({ message: header, exchanges: [raw] })).toMatchObject({ operation: 'raw' });
  // A raw request may have any target.
  const malformed = { ...raw, request: { ...raw.request, url: 'http://127.0.0.1:80http://[' } };
  expect(locateFailure({ message: header, exchanges: [malformed] })).toMatchObject({ operation: 'raw' });
  expect(locateFailure({ message: header, exchanges: [named] })).toMatchObject({
    operation: 'ListSolutions',
    path: 'x-amz-security-token',
  });
});
