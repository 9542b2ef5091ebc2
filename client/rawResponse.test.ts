import { expect, test } from '@playwright/test';
import { NotHttp, parseRawResponse } from './rawResponse.ts';

const parse = (text: string, ended = false) => parseRawResponse(Buffer.from(text, 'latin1'), ended);

test('reads a body by its length and leaves what follows', () => {
  const parsed = parse('HTTP/1.1 400 Bad Request\r\nX-Amzn-RequestId: 1\r\nContent-Length: 2\r\n\r\n{}HTTP/1.1');
  expect(parsed?.response).toEqual({
    kind: 'response',
    status: 400,
    headers: { 'x-amzn-requestid': '1', 'content-length': '2' },
    body: Buffer.from('{}'),
  });
  expect(parsed?.bytesUsed).toBe(
    'HTTP/1.1 400 Bad Request\r\nX-Amzn-RequestId: 1\r\nContent-Length: 2\r\n\r\n{}'.length,
  );
});

test('waits for missing bytes', () => {
  expect(parse('HTTP/1.1 200 OK\r\nContent-Le')).toBeNull();
  expect(parse('HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n{}')).toBeNull();
  expect(parse('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{')).toBeNull();
});

test('joins chunks', () => {
  const parsed = parse('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n');
  expect(parsed?.response.body.toString()).toBe('{}');
});

test('a body without a length ends with the connection', () => {
  expect(parse('HTTP/1.0 200 OK\r\n\r\n{}')).toBeNull();
  expect(parse('HTTP/1.0 200 OK\r\n\r\n{}', true)?.response.body.toString()).toBe('{}');
});

test('passes over an interim answer', () => {
  const text = 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n';
  const parsed = parse(text);
  expect(parsed?.response.status).toBe(200);
  expect(parsed?.bytesUsed).toBe(text.length);
});

test('names what is not HTTP', () => {
  expect(() => parse('SSH-2.0-x\r\n\r\n')).toThrow(NotHttp);
  expect(() => parse('HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n')).toThrow(NotHttp);
});
