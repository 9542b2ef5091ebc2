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

const chunked = (body: string) => `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${body}`;
for (const [what, text, reason] of [
  ['a negative chunk size', chunked('-6\r\nabc\r\n'), /negative chunk size/],
  ['a chunk size with something behind it', chunked('5garbage\r\nabcde\r\n0\r\n\r\n'), /not a chunk size/],
  ['a chunk size with 0x', chunked('0x1\r\na\r\n0\r\n\r\n'), /not a chunk size/],
  ['a chunk size of 16 digits', chunked(`${'f'.repeat(16)}\r\n`), /not a chunk size/],
  ['a chunk size line that never ends', chunked('1'.repeat(2_000)), /does not end/],
  ['a chunk longer than its size', chunked('1\r\nab\r\n0\r\n\r\n'), /longer or shorter/],
  ['a body over the limit', 'HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n', /larger than 8 MiB/],
  ['a chunk over the limit', chunked('fffffff\r\n'), /larger than 8 MiB/],
  ['a length in two parts', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}', /Content-Length/],
  ['a coding nobody asked for', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n', /Transfer-Encoding/],
  ['headers over the limit', `HTTP/1.1 200 OK\r\nA: ${'x'.repeat(70_000)}`, /64 kiB of headers/],
  ['too many headers', `HTTP/1.1 200 OK\r\n${'a: b\r\n'.repeat(201)}\r\n`, /200 headers/],
  ['interim responses without end', 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(200_000), /20 interim responses/],
] as const) {
  test(`rejects ${what} at once`, () => {
    const startedAtMs = performance.now();
    expect(() => parse(text)).toThrow(reason);
    expect(performance.now() - startedAtMs).toBeLessThan(1_000);
  });
}

test('reads chunk extensions and trailers', () => {
  const text = chunked('2;a="b"\r\n{}\r\n0\r\nX-Trailer: 1\r\n\r\n');
  expect(parse(`${text}HTTP/1.1`)).toMatchObject({ response: { body: Buffer.from('{}') }, bytesUsed: text.length });
});

test('a header cannot reach the prototype', () => {
  expect(parse('HTTP/1.1 204 No\r\n__proto__: x\r\n\r\n')?.response.headers).not.toHaveProperty('x');
});
