import { splitEvery } from '../../../client/raw.ts';
import { headBytes, type RawRequest, toBytes } from '../rawRequest.ts';
import {
  allowed,
  anyNon5xx,
  documented,
  expected,
  type ProtocolCase,
  rejected,
  rejectedOrDropped,
  sameAsBaseline,
} from './protocolCase.ts';

const http = documented('RFC 9112');
const silent = allowed('RFC 9112');
const inf = expected('RFC 9112');
const rocket = '{"Catalog":"Sandbox","MaxResults":100,"Note":"\u{1F680}\u20AC"}';

/** The body in chunks of `size` bytes, ended as HTTP wants it. */
function chunks(body: Buffer, size: number, extension = ''): Buffer {
  const parts = splitEvery(body, size).flatMap((piece) => [
    Buffer.from(`${piece.length.toString(16)}${extension}\r\n`),
    piece,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}
const chunkedHead = (message: RawRequest): Buffer => headBytes(message, [['Transfer-Encoding', 'chunked']]);
const length = (message: RawRequest, bytes: string): Buffer => headBytes(message, [['Content-Length', bytes]]);
/** A deadline for a server that waits for bytes that never come. */
const impatient = { deadlineMs: 8000 } as const;

/** Where the body ends: chunks, lengths that do not fit, bodies that break off. */
export const framing: readonly ProtocolCase[] = [
  {
    id: 'PRO-1fb8',
    statement: 'answer a body in one chunk',
    ...http,
    request: {},
    delivery: (m) => ({ segments: [chunkedHead(m), chunks(m.body, 4096)] }),
    expected: sameAsBaseline,
  },
  {
    id: 'PRO-240b',
    statement: 'answer a body in chunks of one byte, code points split',
    ...http,
    request: { body: rocket },
    delivery: (m) => ({ segments: [chunkedHead(m), ...splitEvery(chunks(m.body, 1), 3)] }),
    expected: sameAsBaseline,
  },
  {
    id: 'PRO-c759',
    statement: 'answer a body in chunks with extensions',
    ...http,
    request: {},
    delivery: (m) => ({ segments: [chunkedHead(m), chunks(m.body, 10, ';note=1')] }),
    expected: sameAsBaseline,
  },
  {
    id: 'PRO-ec67',
    statement: 'answer a chunked body with a trailer, or refuse it',
    ...silent,
    request: {},
    delivery: (m) => ({
      segments: [chunkedHead(m), Buffer.concat([chunks(m.body, 99).subarray(0, -2), Buffer.from('X-Note: 1\r\n\r\n')])],
    }),
    expected: anyNon5xx,
  },
  {
    id: 'PRO-8411',
    statement: 'refuse a chunk size that is no number',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [chunkedHead(m), Buffer.from('zz\r\n{}\r\n0\r\n\r\n')] }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-6457',
    statement: 'refuse a chunk longer than it says',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [chunkedHead(m), Buffer.from('1\r\n{}\r\n0\r\n\r\n')] }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-29e6',
    statement: 'not answer chunks that never end as if they were whole',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [chunkedHead(m), chunks(m.body, 99).subarray(0, -5)], after: 'end', ...impatient }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-fa2b',
    statement: 'answer or refuse Content-Length and Transfer-Encoding together',
    ...allowed('RFC 9112, 6.3'),
    request: {},
    delivery: (m) => ({
      segments: [
        headBytes(m, [
          ['Content-Length', '3'],
          ['Transfer-Encoding', 'chunked'],
        ]),
        chunks(m.body, 99),
      ],
    }),
    expected: anyNon5xx,
  },
  {
    id: 'PRO-a905',
    statement: 'refuse a transfer coding that HTTP does not know',
    ...inf,
    request: {},
    delivery: (m) => ({
      segments: [headBytes(m, [['Transfer-Encoding', 'wrapped']]), m.body],
      after: 'end',
      ...impatient,
    }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-5183',
    statement: 'not answer a body cut off in the middle as if it were whole',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [toBytes(m).subarray(0, -10)], after: 'end', ...impatient }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-b6a0',
    statement: 'not answer a head without its body',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [headBytes(m)], after: 'end', ...impatient }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-5104',
    statement: 'not answer half a head',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [headBytes(m).subarray(0, 60)], after: 'end', ...impatient }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-d0e3',
    statement: 'not answer a body shorter than its Content-Length',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [length(m, String(m.body.length + 5)), m.body], after: 'end', ...impatient }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-2c33',
    statement: 'refuse a body longer than its Content-Length',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [length(m, String(m.body.length - 5)), m.body] }),
    expected: rejected(),
  },
  {
    id: 'PRO-6964',
    statement: 'refuse a Content-Length of zero before a body',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [length(m, '0'), m.body] }),
    expected: rejected(),
  },
  {
    id: 'PRO-1c90',
    statement: 'refuse a Content-Length below zero',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [length(m, '-1'), m.body] }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-5b17',
    statement: 'refuse a Content-Length that is no number',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [length(m, 'many'), m.body] }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-1817',
    statement: 'refuse a Content-Length in hexadecimal',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [length(m, '0x26'), m.body] }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-2874',
    statement: 'refuse two Content-Lengths that differ',
    ...inf,
    request: {},
    delivery: (m) => ({
      segments: [
        headBytes(m, [
          ['Content-Length', String(m.body.length)],
          ['Content-Length', '3'],
        ]),
        m.body,
      ],
    }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-fd5f',
    statement: 'refuse a body with neither length nor chunks',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [headBytes(m, []), m.body] }),
    expected: rejected(),
  },
];
