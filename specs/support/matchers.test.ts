import { test } from '@playwright/test';
import type { Reply } from '../../client/reply.ts';
import { expect } from './matchers.ts';

const reply = (changes: Partial<Reply>): Reply => ({
  operation: 'GetOpportunity',
  status: 400,
  headers: {},
  text: '',
  ok: false,
  body: null,
  problem: null,
  requestId: null,
  millis: 1,
  shape: { faults: [], drift: [] },
  undecided: null,
  exchange: {
    operation: 'GetOpportunity',
    route: 'sdk',
    startedAt: '2026-01-01T00:00:00.000Z',
    millis: 1,
    request: { method: 'POST', url: 'http://127.0.0.1/', headers: {}, body: '' },
    response: null,
    error: null,
    faults: [],
    drift: [],
  },
  ...changes,
});
const ErrorList = [
  { FieldName: 'customer.contacts[0].email', Code: 'INVALID_STRING_FORMAT', Message: 'x' },
  { Code: 'ACTION_NOT_PERMITTED', Message: 'y' },
];
const invalid = reply({
  problem: { name: 'ValidationException', members: { Reason: 'REQUEST_VALIDATION_FAILED', ErrorList } },
});

test('a problem is told by its name, or by any of several', () => {
  expect(invalid).toBeProblem('ValidationException');
  expect(invalid).toBeProblem(['ConflictException', 'ValidationException']);
  expect(invalid).not.toBeProblem('ConflictException');
  expect(reply({})).not.toBeProblem('ValidationException');
});

test('Code and FieldName must come from one entry, and positions in a list do not matter', () => {
  expect(invalid).toBeProblem('ValidationException', {
    FieldName: 'customer.contacts.email',
    Code: 'INVALID_STRING_FORMAT',
  });
  expect(invalid).toBeProblem({ name: 'ValidationException', FieldName: ['other', 'customer.contacts.0.email'] });
  expect(invalid).not.toBeProblem('ValidationException', {
    FieldName: 'customer.contacts.email',
    Code: 'ACTION_NOT_PERMITTED',
  });
  expect(invalid).not.toBeProblem('ValidationException', { FieldName: 'Customer.Contacts.Email' });
  expect(invalid).not.toBeProblem('ValidationException', { Reason: 'BUSINESS_VALIDATION_FAILED' });
});

test('a success is one of the right kind', () => {
  const faults = (path: string, keyword: string) => ({
    faults: [{ path, keyword, expected: 'x', schemaPath: '' }],
    drift: [],
  });
  expect(reply({ ok: true, status: 200 })).toSucceed();
  expect(reply({ ok: true, status: 200, shape: faults('LifeCycle/Stage', 'required') })).toSucceed();
  expect(reply({ ok: true, status: 200, shape: faults('Id', 'required') })).not.toSucceed();
  expect(reply({ ok: true, status: 200, shape: faults('', 'type') })).not.toSucceed();
  expect(invalid).not.toSucceed();
});

test('what a live target throttled or did not permit is undecided, unless it was asked for', () => {
  const denied = reply({ problem: { name: 'AccessDeniedException', members: {} }, undecided: 'not permitted' });
  expect(() => expect(denied).toSucceed()).toThrow('Indeterminate(not permitted)');
  expect(() => expect(denied).toBeProblem('ValidationException')).toThrow('Indeterminate(not permitted)');
  expect(denied).toBeProblem(['ResourceNotFoundException', 'AccessDeniedException']);
});

test('a failure says what was expected and what was answered', () => {
  expect(() => expect(invalid).toBeProblem('ConflictException')).toThrow(
    /expect\([\s\S]*Expected: ConflictException[\s\S]*Received: GetOpportunity answered 400 ValidationException/,
  );
});
