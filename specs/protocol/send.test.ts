import { expect, test } from '@playwright/test';
import type { RawResponse } from '../../client/rawResponse.ts';
import { awsErrorDefects, errorName } from './send.ts';

const reply = (change: Partial<Omit<RawResponse, 'body'>> & { readonly body?: string } = {}): RawResponse => ({
  kind: 'response',
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
  expect(awsErrorDefects(reply())).toEqual([]);
  const headers = { 'x-amzn-requestid': '1', 'content-type': 'application/x-amz-json-1.0' };
  const body = '{"__type":"com.example#SerializationException","message":"no"}';
  expect(awsErrorDefects(reply({ headers, body }))).toEqual([]);
  expect(errorName(reply({ headers, body }))).toBe('SerializationException');
});

test('names each thing that is missing', () => {
  expect(awsErrorDefects(reply({ status: 500 }))).toEqual(['status 500, not 4xx']);
  expect(awsErrorDefects(reply({ status: 200 }))).toHaveLength(1);
  expect(awsErrorDefects(reply({ headers: {} }))).toHaveLength(3);
  expect(awsErrorDefects(reply({ body: '[]' }))).toEqual(['body is no JSON object', 'no Message']);
  expect(awsErrorDefects(reply({ body: 'oops' }))).toEqual(['body is no JSON object', 'no Message']);
});
