import { expect, test } from '@playwright/test';
import { badRequest, notFound } from '../apiError.ts';
import { encodeError } from './encodeError.ts';
import { encodeResponse } from './encodeResponse.ts';
import { formOf } from './responseForm.ts';

test('members are alphabetical, compact, and null where unset', () => {
  const { body } = encodeResponse(
    'rest',
    'CreateOpportunity',
    { LastModifiedDate: '2026-03-01T10:00:00.000Z', Id: 'O1' },
    'id',
  );
  expect(body).toBe('{"Id":"O1","LastModifiedDate":"2026-03-01T10:00:00.000Z","PartnerOpportunityIdentifier":null}');
});

test('an empty list of solutions has the recorded form', () => {
  expect(encodeResponse('sdk', 'ListSolutions', { SolutionSummaries: [] }, 'id').body).toBe(
    '{"NextToken":null,"SolutionSummaries":[]}',
  );
});

test('nulls go all the way down', () => {
  const invitation = { Id: 'engi-0000000000000', Catalog: 'Sandbox', Receiver: { Account: { AwsAccountId: '1' } } };
  const { body } = encodeResponse('rest', 'GetEngagementInvitation', invitation, 'id');
  expect(body).toContain('"Receiver":{"Account":{"Alias":null,"AwsAccountId":"1"}}');
  expect(body).toContain('"Payload":null');
});

test('a stored record, which is frozen and encoded once, is written anew for another route, operation and time', () => {
  const record = { Id: 'O1', Catalog: 'AWS', Arn: 'arn', LastModifiedDate: '2026-03-01T10:00:00.123Z' };
  const frozen = Object.freeze({ ...record });
  for (let time = 0; time < 2; time += 1)
    for (const era of ['2026', '2024-11'] as const)
      for (const route of ['rest', 'sdk'] as const)
        for (const operation of ['GetOpportunity', 'UpdateOpportunity'] as const)
          for (let again = 0; again < 2; again += 1)
            expect(encodeResponse(route, operation, frozen, 'id', formOf(era))).toEqual(
              encodeResponse(route, operation, record, 'id', formOf(era)),
            );
});

test('a row that many lists share, which is frozen and encoded once, is written anew in another form', () => {
  const row = { Id: 'O1', Catalog: 'AWS', Arn: 'arn', LastModifiedDate: '2026-03-01T10:00:00.123Z' };
  const frozen = Object.freeze({ ...row });
  const listOf = (item: object, ...rest: readonly object[]) => ({ OpportunitySummaries: [item, ...rest] });
  for (let time = 0; time < 2; time += 1)
    for (const era of ['2026', '2024-11', '2025-12'] as const)
      for (const route of ['rest', 'sdk'] as const)
        for (let again = 0; again < 2; again += 1)
          expect(encodeResponse(route, 'ListOpportunities', listOf(frozen, row), 'id', formOf(era))).toEqual(
            encodeResponse(route, 'ListOpportunities', listOf(row, row), 'id', formOf(era)),
          );
});

test('a void operation answers nothing at all', () => {
  expect(encodeResponse('sdk', 'AssignOpportunity', null, 'id')).toMatchObject({ status: 200, body: '' });
});

test('a missing resource has the 32 bytes that were recorded', () => {
  const reply = encodeError('rest', notFound(), 'id', 'flat');
  expect(reply.body).toBe('{"Message":"Resource not found"}');
  expect(Buffer.byteLength(reply.body)).toBe(32);
  expect(reply.status).toBe(400);
  expect(reply.headers['x-amzn-ErrorType']).toBe(
    'ResourceNotFoundException:http://internal.amazon.com/coral/com.amazon.partnerintegrationapi.common/',
  );
  expect(encodeError('rest', notFound(), 'id', 'model').status).toBe(404);
});

test('a validation problem lists its faults, with __type on the SDK route only', () => {
  const problem = badRequest({ Code: 'INVALID_VALUE', Message: 'no' });
  const listed =
    '{"ErrorList":[{"Code":"INVALID_VALUE","FieldName":null,"Message":"no"}],"Message":"","Reason":"REQUEST_VALIDATION_FAILED"';
  expect(encodeError('rest', problem, 'id', 'flat').body).toBe(`${listed}}`);
  expect(encodeError('sdk', problem, 'id', 'flat').body).toBe(
    `${listed},"__type":"com.amazon.partnerintegrationapi.common#ValidationException"}`,
  );
});
