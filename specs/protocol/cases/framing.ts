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
    statement: 'accepts a body in a single chunk',
    ...http,
    request: {},
    delivery: (m) => ({ segments: [chunkedHead(m), chunks(m.body, 4096)] }),
    expected: sameAsBaseline,
  },
  {
    id: 'PRO-240b',
    statement: 'accepts a body in one-byte chunks that split code points',
    ...http,
    request: { body: rocket },
    delivery: (m) => ({ segments: [chunkedHead(m), ...splitEvery(chunks(m.body, 1), 3)] }),
    expected: sameAsBaseline,
  },
  {
    id: 'PRO-c759',
    statement: 'accepts a body in chunks with extensions',
    ...http,
    request: {},
    delivery: (m) => ({ segments: [chunkedHead(m), chunks(m.body, 10, ';note=1')] }),
    expected: sameAsBaseline,
  },
  {
    id: 'PRO-ec67',
    statement: 'accepts or rejects a chunked body with a trailer',
    ...silent,
    request: {},
    delivery: (m) => ({
      segments: [chunkedHead(m), Buffer.concat([chunks(m.body, 99).subarray(0, -2), Buffer.from('X-Note: 1\r\n\r\n')])],
    }),
    expected: anyNon5xx,
  },
  {
    id: 'PRO-8411',
    statement: 'rejects a chunk size that is not a number',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [chunkedHead(m), Buffer.from('zz\r\n{}\r\n0\r\n\r\n')] }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-6457',
    statement: 'rejects a chunk longer than its declared size',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [chunkedHead(m), Buffer.from('1\r\n{}\r\n0\r\n\r\n')] }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-29e6',
    statement: 'rejects a chunked body without a final chunk',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [chunkedHead(m), chunks(m.body, 99).subarray(0, -5)], after: 'end', ...impatient }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-fa2b',
    statement: 'accepts or rejects Content-Length together with Transfer-Encoding',
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
    statement: 'rejects an unknown Transfer-Encoding',
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
    statement: 'rejects a request whose body is cut off',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [toBytes(m).subarray(0, -10)], after: 'end', ...impatient }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-b6a0',
    statement: 'rejects a request whose body never arrives',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [headBytes(m)], after: 'end', ...impatient }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-5104',
    statement: 'rejects a request whose head is incomplete',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [headBytes(m).subarray(0, 60)], after: 'end', ...impatient }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-d0e3',
    statement: 'rejects a body shorter than its Content-Length',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [length(m, String(m.body.length + 5)), m.body], after: 'end', ...impatient }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-2c33',
    statement: 'rejects a body longer than its Content-Length',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [length(m, String(m.body.length - 5)), m.body] }),
    expected: rejected(),
  },
  {
    id: 'PRO-6964',
    statement: 'rejects a body with a Content-Length of 0',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [length(m, '0'), m.body] }),
    expected: rejected(),
  },
  {
    id: 'PRO-1c90',
    statement: 'rejects a negative Content-Length',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [length(m, '-1'), m.body] }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-5b17',
    statement: 'rejects a Content-Length that is not a number',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [length(m, 'many'), m.body] }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-1817',
    statement: 'rejects a hexadecimal Content-Length',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [length(m, '0x26'), m.body] }),
    expected: rejectedOrDropped,
  },
  {
    id: 'PRO-2874',
    statement: 'rejects two different Content-Length headers',
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
    statement: 'rejects a body with neither Content-Length nor Transfer-Encoding',
    ...inf,
    request: {},
    delivery: (m) => ({ segments: [headBytes(m, []), m.body] }),
    expected: rejected(),
  },
];
