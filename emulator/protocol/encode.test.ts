import { expect, test } from '@playwright/test';
import { badRequest, notFound } from '../problem.ts';
import { encode } from './encode.ts';
import { encodeProblem } from './encodeProblem.ts';

test('members are alphabetical, compact, and null where unset', () => {
  const { body } = encode(
    'rest',
    'CreateOpportunity',
    { LastModifiedDate: '2026-03-01T10:00:00.000Z', Id: 'O1' },
    'id',
  );
  expect(body).toBe('{"Id":"O1","LastModifiedDate":"2026-03-01T10:00:00.000Z","PartnerOpportunityIdentifier":null}');
});

test('an empty list of solutions has the recorded form', () => {
  expect(encode('sdk', 'ListSolutions', { SolutionSummaries: [] }, 'id').body).toBe(
    '{"NextToken":null,"SolutionSummaries":[]}',
  );
});

test('nulls go all the way down', () => {
  const invitation = { Id: 'engi-0000000000000', Catalog: 'Sandbox', Receiver: { Account: { AwsAccountId: '1' } } };
  const { body } = encode('rest', 'GetEngagementInvitation', invitation, 'id');
  expect(body).toContain('"Receiver":{"Account":{"Alias":null,"AwsAccountId":"1"}}');
  expect(body).toContain('"Payload":null');
});

test('a void operation answers nothing at all', () => {
  expect(encode('sdk', 'AssignOpportunity', null, 'id')).toMatchObject({ status: 200, body: '' });
});

test('a missing resource has the 32 bytes that were recorded', () => {
  const reply = encodeProblem('rest', notFound(), 'id', 'flat');
  expect(reply.body).toBe('{"Message":"Resource not found"}');
  expect(Buffer.byteLength(reply.body)).toBe(32);
  expect(reply.status).toBe(400);
  expect(reply.headers['x-amzn-ErrorType']).toBe(
    'ResourceNotFoundException:http://internal.amazon.com/coral/com.amazon.partnerintegrationapi.common/',
  );
  expect(encodeProblem('rest', notFound(), 'id', 'model').status).toBe(404);
});

test('a validation problem lists its faults, with __type on the SDK route only', () => {
  const problem = badRequest({ Code: 'INVALID_VALUE', Message: 'no' });
  const listed =
    '{"ErrorList":[{"Code":"INVALID_VALUE","FieldName":null,"Message":"no"}],"Message":"","Reason":"REQUEST_VALIDATION_FAILED"';
  expect(encodeProblem('rest', problem, 'id', 'flat').body).toBe(`${listed}}`);
  expect(encodeProblem('sdk', problem, 'id', 'flat').body).toBe(
    `${listed},"__type":"com.amazon.partnerintegrationapi.common#ValidationException"}`,
  );
});
