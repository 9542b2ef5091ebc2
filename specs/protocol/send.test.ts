import { expect, test } from '@playwright/test';
import type { RawReply } from '../../client/rawReply.ts';
import { errorName, notAnAwsError } from './send.ts';

const reply = (change: Partial<Omit<RawReply, 'body'>> & { readonly body?: string } = {}): RawReply => ({
  kind: 'reply',
  status: 400,
  headers: {
    'x-amzn-requestid': '1',
    'x-amzn-errortype': 'ValidationException:http://x/',
    'content-type': 'application/json',
  },
  ...change,
  body: Buffer.from(change.body ?? '{"Message":""}'),
});

test('takes an AWS error on either route', () => {
  expect(notAnAwsError(reply())).toEqual([]);
  const headers = { 'x-amzn-requestid': '1', 'content-type': 'application/x-amz-json-1.0' };
  const body = '{"__type":"com.example#SerializationException","message":"no"}';
  expect(notAnAwsError(reply({ headers, body }))).toEqual([]);
  expect(errorName(reply({ headers, body }))).toBe('SerializationException');
});

test('names each thing that is missing', () => {
  expect(notAnAwsError(reply({ status: 500 }))).toEqual(['status 500, not 4xx']);
  expect(notAnAwsError(reply({ status: 200 }))).toHaveLength(1);
  expect(notAnAwsError(reply({ headers: {} }))).toHaveLength(3);
  expect(notAnAwsError(reply({ body: '[]' }))).toEqual(['body is no JSON object', 'no Message']);
  expect(notAnAwsError(reply({ body: 'oops' }))).toEqual(['body is no JSON object', 'no Message']);
});
