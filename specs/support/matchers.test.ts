import { test } from '@playwright/test';
import type { ApiResponse } from '../../client/response.ts';
import { expect } from './matchers.ts';

const reply = (changes: Partial<ApiResponse>): ApiResponse => ({
  operation: 'GetOpportunity',
  status: 400,
  headers: {},
  text: '',
  ok: false,
  body: null,
  raw: null,
  error: null,
  requestId: null,
  durationMs: 1,
  shape: { shapeErrors: [], undocumented: [] },
  inconclusive: null,
  exchange: {
    operation: 'GetOpportunity',
    route: 'sdk',
    startedAt: '2026-01-01T00:00:00.000Z',
    durationMs: 1,
    request: { method: 'POST', url: 'http://127.0.0.1/', headers: {}, body: '' },
    response: null,
    error: null,
    shapeErrors: [],
    undocumented: [],
  },
  ...changes,
});
const ErrorList = [
  { FieldName: 'customer.contacts[0].email', Code: 'INVALID_STRING_FORMAT', Message: 'x' },
  { Code: 'ACTION_NOT_PERMITTED', Message: 'y' },
];
const invalid = reply({
  error: { name: 'ValidationException', members: { Reason: 'REQUEST_VALIDATION_FAILED', ErrorList } },
});

test('a problem is told by its name, or by any of several', () => {
  expect(invalid).toBeRejectedWith('ValidationException');
  expect(invalid).toBeRejectedWith(['ConflictException', 'ValidationException']);
  expect(invalid).not.toBeRejectedWith('ConflictException');
  expect(reply({})).not.toBeRejectedWith('ValidationException');
});

test('Code and FieldName must come from one entry, and positions in a list do not matter', () => {
  expect(invalid).toBeRejectedWith('ValidationException', {
    FieldName: 'customer.contacts.email',
    Code: 'INVALID_STRING_FORMAT',
  });
  expect(invalid).toBeRejectedWith({ name: 'ValidationException', FieldName: ['other', 'customer.contacts.0.email'] });
  expect(invalid).not.toBeRejectedWith('ValidationException', {
    FieldName: 'customer.contacts.email',
    Code: 'ACTION_NOT_PERMITTED',
  });
  expect(invalid).not.toBeRejectedWith('ValidationException', { FieldName: 'Customer.Contacts.Email' });
  expect(invalid).not.toBeRejectedWith('ValidationException', { Reason: 'BUSINESS_VALIDATION_FAILED' });
});

test('an entry has a Message, and the error a Reason', () => {
  const errorWith = (Reason: unknown, Message: unknown) =>
    reply({
      error: {
        name: 'ValidationException',
        members: { Reason, ErrorList: [{ FieldName: 'tags', Code: 'INVALID_VALUE', Message }] },
      },
    });
  const asked = { FieldName: 'tags', Code: 'INVALID_VALUE' } as const;
  expect(errorWith('REQUEST_VALIDATION_FAILED', 'x')).toBeRejectedWith('ValidationException', asked);
  expect(errorWith('REQUEST_VALIDATION_FAILED', ' ')).not.toBeRejectedWith('ValidationException', asked);
  expect(errorWith('REQUEST_VALIDATION_FAILED', undefined)).not.toBeRejectedWith('ValidationException', asked);
  expect(errorWith('', 'x')).not.toBeRejectedWith('ValidationException', asked);
});

test('a success is one of the right kind', () => {
  const faults = (path: readonly string[], keyword: string) => ({
    shapeErrors: [{ path, keyword, message: 'is wrong', schemaPath: '' }],
    undocumented: [],
  });
  expect(reply({ ok: true, status: 200 })).toSucceed();
  expect(reply({ ok: true, status: 200, shape: faults(['LifeCycle', 'Stage'], 'required') })).toSucceed();
  expect(reply({ ok: true, status: 200, shape: faults(['Id'], 'required') })).not.toSucceed();
  expect(reply({ ok: true, status: 200, shape: faults([], 'type') })).not.toSucceed();
  expect(invalid).not.toSucceed();
});

test('what a live target throttled or did not permit is undecided, unless it was asked for', () => {
  const denied = reply({ error: { name: 'AccessDeniedException', members: {} }, inconclusive: 'not permitted' });
  expect(() => expect(denied).toSucceed()).toThrow('not permitted: ');
  expect(() => expect(denied).toBeRejectedWith('ValidationException')).toThrow('not permitted: ');
  expect(denied).toBeRejectedWith(['ResourceNotFoundException', 'AccessDeniedException']);
});

test('a failure says what was expected and what was answered', () => {
  expect(() => expect(invalid).toBeRejectedWith('ConflictException')).toThrow(
    /expect\([\s\S]*Expected: ConflictException[\s\S]*Received: GetOpportunity answered 400 ValidationException/,
  );
});
