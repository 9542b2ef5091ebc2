import { gzipSync } from 'node:zlib';

const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
const sized = (body: string | Buffer, headers = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`${head}${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`),
    Buffer.from(body),
  ]);
const chunked = (body: string): Buffer => Buffer.from(`${head}Transfer-Encoding: chunked\r\n\r\n${body}`);
const error = (name: string, message: string, more = ''): Buffer => {
  const body = `{"__type":${JSON.stringify(name)},"Message":${JSON.stringify(message)}${more}}`;
  return Buffer.from(sized(body).toString().replace('200 OK', '400 Bad Request'));
};
const MiB = 1024 * 1024;

/** What a broken or hostile target may answer, as bytes. */
export const hostileResponses: Readonly<Record<string, Buffer>> = {
  'no HTTP': Buffer.from('hello\r\n\r\n'),
  'a greeting of SSH': Buffer.from('SSH-2.0-x\r\n'),
  'HTTP/9.9': Buffer.from('HTTP/9.9 200 OK\r\nContent-Length: 0\r\n\r\n'),
  'status 999': Buffer.from('HTTP/1.1 999 X\r\nContent-Length: 0\r\n\r\n'),
  'status 000': Buffer.from('HTTP/1.1 000 X\r\nContent-Length: 0\r\n\r\n'),
  'status 101': Buffer.from('HTTP/1.1 101 X\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
  'status 204 with a body': Buffer.from('HTTP/1.1 204 No\r\nContent-Length: 2\r\n\r\n{}'),
  'status 304': Buffer.from('HTTP/1.1 304 Not Modified\r\n\r\n'),
  'redirect 301': Buffer.from('HTTP/1.1 301 X\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n'),
  'redirect 307': Buffer.from('HTTP/1.1 307 X\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n'),
  'negative chunk size': chunked('-6\r\nabc\r\n'),
  'chunk size with garbage': chunked('5garbage\r\nabcde\r\n0\r\n\r\n'),
  'chunk size 0x5': chunked('0x5\r\nabcde\r\n0\r\n\r\n'),
  'chunk of 2^64 bytes': chunked('ffffffffffffffff\r\n'),
  'chunk without an end': chunked('5\r\nabcdefgh'),
  'chunk size line of 1 MB': chunked('1'.repeat(MiB)),
  'chunk extensions of 1 MB': chunked(`1;${'a'.repeat(MiB)}\r\nx\r\n`),
  'trailers without end': chunked(`0\r\n${'a: b\r\n'.repeat(50_000)}`),
  'two lengths': Buffer.from(`${head}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`),
  'a negative length': Buffer.from(`${head}Content-Length: -2\r\n\r\n{}`),
  'a length of 10^20': Buffer.from(`${head}Content-Length: 100000000000000000000\r\n\r\n{}`),
  'a length of 1 GB': Buffer.from(`${head}Content-Length: 1000000000\r\n\r\n{}`),
  'length and chunks': Buffer.from(
    `${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
  ),
  'interim responses without end': Buffer.from('HTTP/1.1 100 Continue\r\n\r\n'.repeat(200_000)),
  'early hints without end': Buffer.from('HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n'.repeat(10_000)),
  'a header of 1 MB': Buffer.from(`${head}A: ${'x'.repeat(MiB)}\r\n\r\n`),
  'headers: 10,000': Buffer.from(`${head}${'a: b\r\n'.repeat(10_000)}\r\n`),
  'header without a name': Buffer.from(`${head}: x\r\nContent-Length: 2\r\n\r\n{}`),
  'header with NUL': Buffer.from(`${head}A: a\0b\r\nContent-Length: 2\r\n\r\n{}`),
  'header __proto__': sized('{}', '__proto__: x\r\n'),
  'an empty body': sized(''),
  'no JSON': sized('<html>'),
  'broken JSON': sized('{"a":'),
  '{}': sized('{}'),
  '[]': sized('[]'),
  null: sized('null'),
  'a number': sized('1'),
  'JSON nested 10^5 deep': sized(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  'JSON nested 10^5 deep in an error': error(
    'ValidationException',
    'x',
    `,"ErrorList":${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  ),
  '9 MB of JSON': sized(`["${'x'.repeat(9 * MiB)}"]`),
  'gzip that is none': sized('{}', 'Content-Encoding: gzip\r\n'),
  'gzip of 50 MB': sized(gzipSync(Buffer.alloc(50 * MiB)), 'Content-Encoding: gzip\r\n'),
  'an unknown encoding': sized('{}', 'Content-Encoding: zstd\r\n'),
  '__proto__ and constructor': sized('{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}'),
  'a name with a path': error('x/../../../../tmp/PWNED', 'x'),
  'a name of 1 MB': error('x'.repeat(MiB), 'x'),
  'a message with commands': error('ValidationException', '\n::error::x\n##[command]x\n\u001b]0;x\u0007'),
  'another catalog': sized('{"OpportunitySummaries":[{"Arn":"arn:aws:partnercentral::x:catalog/AWS/opportunity/O1"}]}'),
  'lone surrogates': sized('{"a":"\\ud800"}'),
  'invalid UTF-8': sized(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])),
};
