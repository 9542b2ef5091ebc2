import { type HeaderLine, toBytes } from '../rawRequest.ts';
import {
  allowed,
  anyNon5xx,
  documented,
  expected,
  type ProtocolCase,
  rejected,
  rejectedOrDropped,
  sameAsBaseline,
  sameOrRejected,
} from './protocolCase.ts';

const http = documented('RFC 9110, 5');
const silent = allowed('RFC 9110, 5');
const inf = expected('RFC 9112, 3 and 5');
const megabyte = 1024 * 1024;
const many = (count: number): readonly HeaderLine[] =>
  Array.from({ length: count }, (_, n): HeaderLine => [`X-Note-${n}`, String(n)]);
/** The plain body, padded by spaces to `size` bytes. */
const padded = (size: number): string => '{"Catalog":"Sandbox","MaxResults":100}'.padEnd(size);
const rawLine = (line: string) => ({
  delivery: (m: Parameters<typeof toBytes>[0]) => ({
    segments: [Buffer.from(toBytes(m).toString('latin1').replace('\r\n', `\r\n${line}\r\n`), 'latin1')],
  }),
});

/** Headers that have no say in the answer, headers that break the rules, and limits of size. */
export const headersAndLimits: readonly ProtocolCase[] = [
  {
    id: 'PRO-ec31',
    statement: 'ignores an unknown header',
    ...http,
    request: { unsigned: [['X-Note', 'one']] },
    expected: sameAsBaseline,
  },
  {
    id: 'PRO-dc99',
    statement: 'ignores a header with an empty value',
    ...http,
    request: { unsigned: [['X-Note', '']] },
    expected: sameAsBaseline,
  },
  {
    id: 'PRO-435b',
    statement: 'ignores or rejects a header value in Latin-1',
    ...silent,
    request: { unsigned: [['X-Note', 'caf\u00e9']] },
    expected: anyNon5xx,
  },
  {
    id: 'PRO-cc20',
    statement: 'ignores or rejects 40 unknown headers',
    ...silent,
    request: { unsigned: many(40) },
    expected: sameOrRejected,
  },
  {
    id: 'PRO-b516',
    statement: 'accepts or rejects 500 headers',
    ...silent,
    request: { unsigned: many(500) },
    expected: anyNon5xx,
  },
  {
    id: 'PRO-ba94',
    statement: 'accepts or rejects 5,000 headers',
    ...silent,
    request: { unsigned: many(5000) },
    expected: anyNon5xx,
  },
  {
    id: 'PRO-862d',
    statement: 'accepts or rejects a header of 7,000 characters',
    ...silent,
    request: { unsigned: [['X-Note', 'x'.repeat(7000)]] },
    expected: sameOrRejected,
  },
  {
    id: 'PRO-f1f5',
    statement: 'accepts or rejects a header of 100,000 characters',
    ...silent,
    request: { unsigned: [['X-Note', 'x'.repeat(100_000)]] },
    expected: anyNon5xx,
  },
  {
    id: 'PRO-cf54',
    statement: 'rejects two Host headers',
    ...inf,
    // RFC 9112, 3.2. Both are signed: the signature alone is no reason.
    request: { headers: { host: ['localhost', 'localhost'] } },
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-e373',
    statement: 'rejects a request without a Host header',
    ...inf,
    request: {},
    delivery: (m) => ({
      segments: [toBytes({ ...m, headerLines: m.headerLines.filter(([name]) => name !== 'host') })],
    }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-d15c',
    statement: 'rejects a Host header other than the signed one',
    ...expected('SigV4'),
    request: {},
    delivery: (m) => ({
      segments: [
        toBytes({
          ...m,
          headerLines: m.headerLines.map(
            ([name, value]): HeaderLine => (name === 'host' ? [name, 'other.example'] : [name, value]),
          ),
        }),
      ],
    }),
    expected: rejected(),
  },
  {
    id: 'PRO-c9e0',
    statement: 'rejects a header line without a colon',
    ...inf,
    request: {},
    ...rawLine('no colon here'),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-a77a',
    statement: 'rejects a header line without a name',
    ...inf,
    request: {},
    ...rawLine(': value'),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-8238',
    statement: 'rejects a space between header name and colon',
    ...inf,
    request: {},
    ...rawLine('X-Note : 1'),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-6efd',
    statement: 'accepts or rejects a header folded over two lines',
    ...allowed('RFC 9112, 5.2'),
    request: {},
    ...rawLine('X-Note: 1\r\n 2'),
    expected: anyNon5xx,
  },
  {
    id: 'PRO-c347',
    statement: 'rejects a null byte in a header',
    ...inf,
    request: {},
    ...rawLine('X-Note: a\0b'),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-ba74',
    statement: 'rejects a lone carriage return in a header',
    ...inf,
    request: {},
    ...rawLine('X-Note: a\rb'),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-bba9',
    statement: 'ignores a Cookie header',
    ...http,
    request: { unsigned: [['Cookie', 'session=1']] },
    expected: sameAsBaseline,
  },
  {
    id: 'PRO-dd1f',
    statement: 'ignores or rejects a header named `__proto__`',
    ...silent,
    request: { unsigned: [['__proto__', '1']] },
    expected: sameOrRejected,
  },
  {
    id: 'PRO-71c0',
    statement: 'ignores or rejects a header named `constructor`',
    ...silent,
    request: { unsigned: [['constructor', '1']] },
    expected: sameOrRejected,
  },
  {
    id: 'PRO-d43b',
    statement: 'ignores or rejects X-HTTP-Method-Override',
    ...silent,
    request: { unsigned: [['X-HTTP-Method-Override', 'DELETE']] },
    expected: sameOrRejected,
  },
  {
    id: 'PRO-b0f8',
    statement: 'ignores or rejects X-Forwarded-Host',
    ...silent,
    request: { unsigned: [['X-Forwarded-Host', 'other.example']] },
    expected: sameOrRejected,
  },
  {
    id: 'PRO-269d',
    statement: 'accepts or rejects an Accept header that excludes JSON',
    ...silent,
    request: { route: 'rest', headers: { accept: 'text/html' } },
    expected: sameOrRejected,
  },
  {
    id: 'PRO-c20b',
    statement: 'accepts or rejects an Accept header that is not a media type',
    ...silent,
    request: { route: 'rest', headers: { accept: '/' } },
    expected: sameOrRejected,
  },
  {
    id: 'PRO-ba30',
    statement: 'accepts or rejects Accept-Encoding gzip;q=0',
    ...silent,
    request: { unsigned: [['Accept-Encoding', 'gzip;q=0']] },
    expected: sameOrRejected,
  },
  {
    id: 'PRO-2d19',
    statement: 'accepts or rejects a body of 100 KiB',
    ...silent,
    request: { body: padded(100 * 1024) },
    expected: sameOrRejected,
  },
  {
    id: 'PRO-5305',
    statement: 'accepts or rejects a body of exactly 1 MiB',
    ...silent,
    request: { body: padded(megabyte) },
    expected: sameOrRejected,
  },
  {
    id: 'PRO-f4e6',
    statement: 'accepts or rejects a body one byte over 1 MiB',
    ...silent,
    request: { body: padded(megabyte + 1) },
    expected: sameOrRejected,
  },
  {
    id: 'PRO-f517',
    statement: 'rejects a body of 3 MiB',
    ...expected('AWS JSON services take 1 MiB'),
    request: { body: padded(3 * megabyte) },
    expected: rejected(),
  },
  {
    id: 'PRO-7139',
    statement: 'rejects a Content-Length of 99,999,999,999 before the body arrives',
    ...silent,
    request: {},
    delivery: (m) => ({
      segments: [
        Buffer.from(
          toBytes(m)
            .toString('latin1')
            .replace(/Content-Length: \d+/, 'Content-Length: 99999999999'),
          'latin1',
        ),
      ],
      after: 'end',
      timeoutMs: 8000,
    }),
    expected: rejectedOrDropped,
  },
];
