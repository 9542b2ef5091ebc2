import { expect, test } from '@playwright/test';
import { operationNames } from '../schemas/index.ts';
import type { HttpRequest } from './protocol/http.ts';
import { briefLog, logLine } from './requestLog.ts';

const request = (url: string, body: object, headers: Record<string, string> = {}): HttpRequest => ({
  requestId: 'r',
  method: 'POST',
  url,
  headers,
  rawHeaders: [],
  body: Buffer.from(JSON.stringify(body)),
});
const response = (status: number, body: object) => ({ status, headers: {}, body: JSON.stringify(body) });

test('a success is its operation and status', () => {
  expect(logLine(request('/ListSolutions', { Catalog: 'Sandbox' }), response(200, {}), 1.6)).toBe(
    'ListSolutions 200 · 2 ms',
  );
});

test('a rejection names every error, on one line', () => {
  const body = {
    __type: 'com.amazon#ValidationException',
    Message: '',
    ErrorList: [
      { FieldName: 'project.title', Code: 'INVALID_VALUE', Message: 'too long' },
      { FieldName: null, Code: 'OTHER', Message: 'a\nb' },
    ],
  };
  const target = { 'x-amz-target': 'AWSPartnerCentralSelling.CreateOpportunity' };
  expect(logLine(request('/', {}, target), response(400, body), 0)).toBe(
    'CreateOpportunity 400 · ValidationException project.title INVALID_VALUE too long; OTHER a b · 0 ms',
  );
});

test('a member that no document knows is named, and an operation that only AWS has', () => {
  expect(logLine(request('/ListSolutions', { Catalog: 'Sandbox', Extra: 1 }), response(200, {}), 0)).toContain(
    'ignored members: Extra',
  );
  expect(logLine(request('/ListEngagements', {}), response(400, { Message: 'no' }), 0)).toContain(
    `AWS has ListEngagements, the emulator does not; it has ${operationNames.join(', ')}`,
  );
});

test('what is no name of an operation is never printed', () => {
  expect(logLine(request('/a%0Ab', {}), response(400, {}), 0)).toBe('POST 400 ·  · 0 ms');
});

test.describe('without --log, members that vanish are said once (F11 of the reports by integrators)', () => {
  const misnamed: readonly (readonly [operation: string, body: object, names: string])[] = [
    ['CreateOpportunity', { Customer: { CompanyName: 'Sample' } }, 'Customer.CompanyName is not a member'],
    [
      'UpdateOpportunity',
      { LifeCycle: { Stage: 'Prospect' }, Lifecycle: {}, Project: { title: 'A' } },
      'Lifecycle, Project.title are not members',
    ],
    ['ListOpportunities', { LifeCycleFilter: { Stage: [] } }, 'LifeCycleFilter is not a member'],
    [
      'AssignOpportunity',
      { Assignee: { email: 'a@b.example' }, OpportunityIdentifier: 'O1' },
      'Assignee.email, OpportunityIdentifier are not members',
    ],
    ['StartEngagementFromOpportunityTask', { Submission: {} }, 'Submission is not a member'],
  ];
  for (const [operation, body, names] of misnamed)
    test(`${operation}: ${names}`, () => {
      const lines: string[] = [];
      const log = briefLog((line) => lines.push(line));
      const rejected = { ErrorList: [{ Code: 'REQUIRED_FIELD_MISSING', Message: 'no' }] };
      for (const answered of [response(200, {}), response(200, {}), response(400, rejected)])
        log(request(`/${operation}`, { Catalog: 'Sandbox', ...body }), answered, 0);
      expect(lines).toEqual([`${operation}: ${names}, ignored (said once; --log says it each time)`]);
    });

  test('never for an unsigned request, a correct one, or a line of the caller', () => {
    const lines: string[] = [];
    const log = briefLog((line) => lines.push(line));
    log(request('/ListSolutions', { Extra: 1 }), response(403, { Message: 'no' }), 0);
    log(request('/ListSolutions', { Catalog: 'Sandbox' }), response(200, {}), 0);
    log(request('/ListSolutions', { 'a\nb': 1 }), response(200, {}), 0);
    expect(lines).toEqual(['ListSolutions: a b is not a member, ignored (said once; --log says it each time)']);
    for (let at = 0; at < 200; at++) log(request('/ListSolutions', { [`M${at}`]: 1 }), response(200, {}), 0);
    expect(lines).toHaveLength(100);
  });
});
