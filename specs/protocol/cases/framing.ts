import { pieces } from '../../../client/raw.ts';
import { bytesOf, head, type Message } from '../envelope.ts';
import { allowed, clean, documented, expected, type ProtocolCase, refused, refusedOrDropped, same } from './case.ts';

const http = documented('RFC 9112');
const silent = allowed('RFC 9112');
const inf = expected('RFC 9112');
const rocket = '{"Catalog":"Sandbox","MaxResults":100,"Note":"\u{1F680}\u20AC"}';

/** The body in chunks of `size` bytes, ended as HTTP wants it. */
function chunks(body: Buffer, size: number, extension = ''): Buffer {
  const parts = pieces(body, size).flatMap((piece) => [
    Buffer.from(`${piece.length.toString(16)}${extension}\r\n`),
    piece,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}
const chunkedHead = (message: Message): Buffer => head(message, [['Transfer-Encoding', 'chunked']]);
const length = (message: Message, bytes: string): Buffer => head(message, [['Content-Length', bytes]]);
/** A deadline for a server that waits for bytes that never come. */
const impatient = { deadlineMs: 8000 } as const;

/** Where the body ends: chunks, lengths that do not fit, bodies that break off. */
export const framing: readonly ProtocolCase[] = [
  {
    id: 'PRO-1fb8',
    says: 'answer a body in one chunk',
    ...http,
    request: {},
    wire: (m) => ({ pieces: [chunkedHead(m), chunks(m.body, 4096)] }),
    expected: same,
  },
  {
    id: 'PRO-240b',
    says: 'answer a body in chunks of one byte, code points split',
    ...http,
    request: { body: rocket },
    wire: (m) => ({ pieces: [chunkedHead(m), ...pieces(chunks(m.body, 1), 3)] }),
    expected: same,
  },
  {
    id: 'PRO-c759',
    says: 'answer a body in chunks with extensions',
    ...http,
    request: {},
    wire: (m) => ({ pieces: [chunkedHead(m), chunks(m.body, 10, ';note=1')] }),
    expected: same,
  },
  {
    id: 'PRO-ec67',
    says: 'answer a chunked body with a trailer, or refuse it',
    ...silent,
    request: {},
    wire: (m) => ({
      pieces: [chunkedHead(m), Buffer.concat([chunks(m.body, 99).subarray(0, -2), Buffer.from('X-Note: 1\r\n\r\n')])],
    }),
    expected: clean,
  },
  {
    id: 'PRO-8411',
    says: 'refuse a chunk size that is no number',
    ...inf,
    request: {},
    wire: (m) => ({ pieces: [chunkedHead(m), Buffer.from('zz\r\n{}\r\n0\r\n\r\n')] }),
    expected: refusedOrDropped,
  },
  {
    id: 'PRO-6457',
    says: 'refuse a chunk longer than it says',
    ...inf,
    request: {},
    wire: (m) => ({ pieces: [chunkedHead(m), Buffer.from('1\r\n{}\r\n0\r\n\r\n')] }),
    expected: refusedOrDropped,
  },
  {
    id: 'PRO-29e6',
    says: 'not answer chunks that never end as if they were whole',
    ...inf,
    request: {},
    wire: (m) => ({ pieces: [chunkedHead(m), chunks(m.body, 99).subarray(0, -5)], after: 'end', ...impatient }),
    expected: refusedOrDropped,
  },
  {
    id: 'PRO-fa2b',
    says: 'answer or refuse Content-Length and Transfer-Encoding together',
    ...allowed('RFC 9112, 6.3'),
    request: {},
    wire: (m) => ({
      pieces: [
        head(m, [
          ['Content-Length', '3'],
          ['Transfer-Encoding', 'chunked'],
        ]),
        chunks(m.body, 99),
      ],
    }),
    expected: clean,
  },
  {
    id: 'PRO-a905',
    says: 'refuse a transfer coding that HTTP does not know',
    ...inf,
    request: {},
    wire: (m) => ({ pieces: [head(m, [['Transfer-Encoding', 'wrapped']]), m.body], after: 'end', ...impatient }),
    expected: refusedOrDropped,
  },
  {
    id: 'PRO-5183',
    says: 'not answer a body cut off in the middle as if it were whole',
    ...inf,
    request: {},
    wire: (m) => ({ pieces: [bytesOf(m).subarray(0, -10)], after: 'end', ...impatient }),
    expected: refusedOrDropped,
  },
  {
    id: 'PRO-b6a0',
    says: 'not answer a head without its body',
    ...inf,
    request: {},
    wire: (m) => ({ pieces: [head(m)], after: 'end', ...impatient }),
    expected: refusedOrDropped,
  },
  {
    id: 'PRO-5104',
    says: 'not answer half a head',
    ...inf,
    request: {},
    wire: (m) => ({ pieces: [head(m).subarray(0, 60)], after: 'end', ...impatient }),
    expected: refusedOrDropped,
  },
  {
    id: 'PRO-d0e3',
    says: 'not answer a body shorter than its Content-Length',
    ...inf,
    request: {},
    wire: (m) => ({ pieces: [length(m, String(m.body.length + 5)), m.body], after: 'end', ...impatient }),
    expected: refusedOrDropped,
  },
  {
    id: 'PRO-2c33',
    says: 'refuse a body longer than its Content-Length',
    ...inf,
    request: {},
    wire: (m) => ({ pieces: [length(m, String(m.body.length - 5)), m.body] }),
    expected: refused(),
  },
  {
    id: 'PRO-6964',
    says: 'refuse a Content-Length of zero before a body',
    ...inf,
    request: {},
    wire: (m) => ({ pieces: [length(m, '0'), m.body] }),
    expected: refused(),
  },
  {
    id: 'PRO-1c90',
    says: 'refuse a Content-Length below zero',
    ...inf,
    request: {},
    wire: (m) => ({ pieces: [length(m, '-1'), m.body] }),
    expected: refusedOrDropped,
  },
  {
    id: 'PRO-5b17',
    says: 'refuse a Content-Length that is no number',
    ...inf,
    request: {},
    wire: (m) => ({ pieces: [length(m, 'many'), m.body] }),
    expected: refusedOrDropped,
  },
  {
    id: 'PRO-1817',
    says: 'refuse a Content-Length in hexadecimal',
    ...inf,
    request: {},
    wire: (m) => ({ pieces: [length(m, '0x26'), m.body] }),
    expected: refusedOrDropped,
  },
  {
    id: 'PRO-2874',
    says: 'refuse two Content-Lengths that differ',
    ...inf,
    request: {},
    wire: (m) => ({
      pieces: [
        head(m, [
          ['Content-Length', String(m.body.length)],
          ['Content-Length', '3'],
        ]),
        m.body,
      ],
    }),
    expected: refusedOrDropped,
  },
  {
    id: 'PRO-fd5f',
    says: 'refuse a body with neither length nor chunks',
    ...inf,
    request: {},
    wire: (m) => ({ pieces: [head(m, []), m.body] }),
    expected: refused(),
  },
];
