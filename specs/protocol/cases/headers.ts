import { bytesOf, type Line } from '../envelope.ts';
import {
  allowed,
  clean,
  documented,
  expected,
  type ProtocolCase,
  refused,
  refusedOrDropped,
  same,
  sameOrRefused,
} from './case.ts';

const http = documented('RFC 9110, 5');
const silent = allowed('RFC 9110, 5');
const inf = expected('RFC 9112, 3 and 5');
const megabyte = 1024 * 1024;
const many = (count: number): readonly Line[] =>
  Array.from({ length: count }, (_, n): Line => [`X-Note-${n}`, String(n)]);
/** The plain body, padded by spaces to `size` bytes. */
const padded = (size: number): string => '{"Catalog":"Sandbox","MaxResults":100}'.padEnd(size);
const rawLine = (line: string) => ({
  wire: (m: Parameters<typeof bytesOf>[0]) => ({
    pieces: [Buffer.from(bytesOf(m).toString('latin1').replace('\r\n', `\r\n${line}\r\n`), 'latin1')],
  }),
});

/** Headers that have no say in the answer, headers that break the rules, and limits of size. */
export const headersAndLimits: readonly ProtocolCase[] = [
  {
    id: 'PRO-ec31',
    says: 'ignore a header that it does not know',
    ...http,
    request: { unsigned: [['X-Note', 'one']] },
    expected: same,
  },
  {
    id: 'PRO-dc99',
    says: 'ignore a header with an empty value',
    ...http,
    request: { unsigned: [['X-Note', '']] },
    expected: same,
  },
  {
    id: 'PRO-435b',
    says: 'ignore or refuse a header in Latin-1',
    ...silent,
    request: { unsigned: [['X-Note', 'caf\u00e9']] },
    expected: clean,
  },
  {
    id: 'PRO-cc20',
    says: 'ignore or refuse 40 headers that it does not know',
    ...silent,
    request: { unsigned: many(40) },
    expected: sameOrRefused,
  },
  { id: 'PRO-b516', says: 'take or refuse 500 headers', ...silent, request: { unsigned: many(500) }, expected: clean },
  {
    id: 'PRO-ba94',
    says: 'take or refuse 5,000 headers',
    ...silent,
    request: { unsigned: many(5000) },
    expected: clean,
  },
  {
    id: 'PRO-862d',
    says: 'take or refuse a header of 7,000 characters',
    ...silent,
    request: { unsigned: [['X-Note', 'x'.repeat(7000)]] },
    expected: sameOrRefused,
  },
  {
    id: 'PRO-f1f5',
    says: 'answer or refuse a header of 100,000 characters',
    ...silent,
    request: { unsigned: [['X-Note', 'x'.repeat(100_000)]] },
    expected: clean,
  },
  {
    id: 'PRO-cf54',
    says: 'refuse two Host lines',
    ...inf,
    request: {},
    ...rawLine('Host: other.example'),
    expected: clean,
  },
  {
    id: 'PRO-e373',
    says: 'refuse a request without Host',
    ...inf,
    request: {},
    wire: (m) => ({ pieces: [bytesOf({ ...m, lines: m.lines.filter(([name]) => name !== 'host') })] }),
    expected: refusedOrDropped,
  },
  {
    id: 'PRO-d15c',
    says: 'refuse a Host that is not the one signed',
    ...expected('SigV4'),
    request: {},
    wire: (m) => ({
      pieces: [
        bytesOf({
          ...m,
          lines: m.lines.map(([name, value]): Line => (name === 'host' ? [name, 'other.example'] : [name, value])),
        }),
      ],
    }),
    expected: refused(),
  },
  {
    id: 'PRO-c9e0',
    says: 'refuse a header line without a colon',
    ...inf,
    request: {},
    ...rawLine('no colon here'),
    expected: refusedOrDropped,
  },
  {
    id: 'PRO-a77a',
    says: 'refuse a header line without a name',
    ...inf,
    request: {},
    ...rawLine(': value'),
    expected: refusedOrDropped,
  },
  {
    id: 'PRO-8238',
    says: 'refuse a blank between header name and colon',
    ...inf,
    request: {},
    ...rawLine('X-Note : 1'),
    expected: refusedOrDropped,
  },
  {
    id: 'PRO-6efd',
    says: 'answer or refuse a header folded over two lines',
    ...allowed('RFC 9112, 5.2'),
    request: {},
    ...rawLine('X-Note: 1\r\n 2'),
    expected: clean,
  },
  {
    id: 'PRO-c347',
    says: 'refuse a null byte in a header',
    ...inf,
    request: {},
    ...rawLine('X-Note: a\0b'),
    expected: refusedOrDropped,
  },
  {
    id: 'PRO-ba74',
    says: 'refuse a lone carriage return in a header',
    ...inf,
    request: {},
    ...rawLine('X-Note: a\rb'),
    expected: refusedOrDropped,
  },
  {
    id: 'PRO-bba9',
    says: 'ignore a cookie',
    ...http,
    request: { unsigned: [['Cookie', 'session=1']] },
    expected: same,
  },
  {
    id: 'PRO-dd1f',
    says: 'ignore or refuse a header named __proto__',
    ...silent,
    request: { unsigned: [['__proto__', '1']] },
    expected: sameOrRefused,
  },
  {
    id: 'PRO-71c0',
    says: 'ignore or refuse a header named constructor',
    ...silent,
    request: { unsigned: [['constructor', '1']] },
    expected: sameOrRefused,
  },
  {
    id: 'PRO-d43b',
    says: 'not take another method from X-HTTP-Method-Override',
    ...silent,
    request: { unsigned: [['X-HTTP-Method-Override', 'DELETE']] },
    expected: sameOrRefused,
  },
  {
    id: 'PRO-b0f8',
    says: 'ignore or refuse a forwarded host',
    ...silent,
    request: { unsigned: [['X-Forwarded-Host', 'other.example']] },
    expected: sameOrRefused,
  },
  {
    id: 'PRO-269d',
    says: 'answer or refuse an Accept that leaves no JSON',
    ...silent,
    request: { route: 'rest', headers: { accept: 'text/html' } },
    expected: sameOrRefused,
  },
  {
    id: 'PRO-c20b',
    says: 'answer or refuse an Accept that is no media type',
    ...silent,
    request: { route: 'rest', headers: { accept: '/' } },
    expected: sameOrRefused,
  },
  {
    id: 'PRO-ba30',
    says: 'answer or refuse a wish for a compressed answer',
    ...silent,
    request: { unsigned: [['Accept-Encoding', 'gzip;q=0']] },
    expected: sameOrRefused,
  },
  {
    id: 'PRO-2d19',
    says: 'take or refuse a body of 100 KiB',
    ...silent,
    request: { body: padded(100 * 1024) },
    expected: sameOrRefused,
  },
  {
    id: 'PRO-5305',
    says: 'take or refuse a body of just 1 MiB',
    ...silent,
    request: { body: padded(megabyte) },
    expected: sameOrRefused,
  },
  {
    id: 'PRO-f4e6',
    says: 'take or refuse a body one byte over 1 MiB',
    ...silent,
    request: { body: padded(megabyte + 1) },
    expected: sameOrRefused,
  },
  {
    id: 'PRO-f517',
    says: 'refuse a body of 3 MiB',
    ...expected('AWS JSON services take 1 MiB'),
    request: { body: padded(3 * megabyte) },
    expected: refused(),
  },
  {
    id: 'PRO-7139',
    says: 'refuse a Content-Length of many gigabytes before they come',
    ...silent,
    request: {},
    wire: (m) => ({
      pieces: [
        Buffer.from(
          bytesOf(m)
            .toString('latin1')
            .replace(/Content-Length: \d+/, 'Content-Length: 99999999999'),
          'latin1',
        ),
      ],
      after: 'end',
      deadlineMs: 8000,
    }),
    expected: refusedOrDropped,
  },
];
