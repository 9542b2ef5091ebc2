import { responseLimits, tooLarge, tooLongHeaders, tooManyHeaders, tooManyInterim } from './responseLimits.ts';

/** One HTTP/1.x answer as its bytes say it. Header names in lower case; several lines of one name joined with ', '. */
export interface RawResponse {
  readonly kind: 'response';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}
export interface ParsedRawResponse {
  readonly response: RawResponse;
  /** How many bytes of the input belong to this answer. */
  readonly bytesUsed: number;
}

/** The stream is not HTTP at all, its framing is broken, or it goes over a limit of responseLimits.ts. */
export class NotHttp extends Error {
  override readonly name = 'NotHttp';
}
const notHttp = (what: string, given: string): NotHttp => new NotHttp(`${what}: ${JSON.stringify(given.slice(0, 80))}`);

const headEnd = Buffer.from('\r\n\r\n');
const chunkHeadBytes = 1_024;

/**
 * Reads the first final answer from the front of a stream; interim 1xx answers are passed over. Null while bytes are
 * missing. `connectionClosed` says that the other side has closed, which is what ends a body without a length.
 */
export function parseRawResponse(bytes: Buffer, connectionClosed: boolean): ParsedRawResponse | null {
  let start = 0;
  for (let interim = 0; ; interim += 1) {
    if (interim > responseLimits.interimResponses) throw new NotHttp(`it ${tooManyInterim().message}`);
    const head = parseHead(bytes, start);
    if (!head) return null;
    const { status, headers, end } = head;
    start = end;
    if (status >= 100 && status < 200) continue;
    const parsedBody = parseBody(bytes.subarray(start), headers, status, connectionClosed);
    if (!parsedBody) return null;
    return {
      response: { kind: 'response', status, headers, body: parsedBody.body },
      bytesUsed: start + parsedBody.bytesUsed,
    };
  }
}

interface Head {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Where the body begins. */
  readonly end: number;
}
function parseHead(bytes: Buffer, start: number): Head | null {
  const end = bytes.indexOf(headEnd, start);
  if ((end < 0 ? bytes.length : end) - start > responseLimits.headerBytes)
    throw new NotHttp(`it ${tooLongHeaders().message}`);
  if (end < 0) return null;
  const [statusLine = '', ...lines] = bytes.subarray(start, end).toString('latin1').split('\r\n');
  const status = /^HTTP\/1\.[01] ([1-5][0-9]{2})(?: |$)/.exec(statusLine)?.[1];
  if (!status) throw notHttp('not an HTTP status line', statusLine);
  if (lines.length > responseLimits.headerCount) throw new NotHttp(`it ${tooManyHeaders().message}`);
  return { status: Number(status), headers: parseHeaders(lines), end: end + headEnd.length };
}

function parseHeaders(lines: readonly string[]): Record<string, string> {
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) throw notHttp('not a header line', line);
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(headers);
}

interface ParsedBody {
  readonly body: Buffer;
  readonly bytesUsed: number;
}

function parseBody(
  rest: Buffer,
  headers: Readonly<Record<string, string>>,
  status: number,
  connectionClosed: boolean,
): ParsedBody | null {
  if (status === 204 || status === 304) return { body: Buffer.alloc(0), bytesUsed: 0 };
  const coding = headers['transfer-encoding']?.toLowerCase();
  if (coding === 'chunked') return parseChunked(rest);
  if (coding !== undefined) throw notHttp('not a Transfer-Encoding that a client must know', coding);
  const length = headers['content-length'];
  if (length === undefined) {
    assertSize(rest.length);
    return connectionClosed ? { body: rest, bytesUsed: rest.length } : null;
  }
  if (!/^[0-9]{1,15}$/.test(length)) throw notHttp('not a Content-Length', length);
  const size = Number(length);
  assertSize(size);
  return rest.length < size ? null : { body: rest.subarray(0, size), bytesUsed: size };
}

function assertSize(size: number): void {
  if (size > responseLimits.bodyBytes) throw new NotHttp(`it ${tooLarge().message}`);
}

function parseChunked(rest: Buffer): ParsedBody | null {
  const parts: Buffer[] = [];
  let total = 0;
  for (let at = 0; ; ) {
    const line = rest.indexOf('\r\n', at);
    if (line < 0 && rest.length - at > chunkHeadBytes) throw new NotHttp('not a chunk size: its line does not end');
    if (line < 0) return null;
    const size = chunkSize(rest.subarray(at, line).toString('latin1'));
    const start = line + 2;
    total += size;
    assertSize(total);
    if (size === 0) return endOfChunks(rest, start, parts);
    if (rest.length < start + size + 2) return null;
    if (rest[start + size] !== 0x0d || rest[start + size + 1] !== 0x0a)
      throw new NotHttp('a chunk is longer or shorter than its size says');
    parts.push(rest.subarray(start, start + size));
    at = start + size + 2;
  }
}

/** Digits of hexadecimal and nothing else: no sign, no blank; an extension may follow a semicolon (RFC 9112, 7.1). */
function chunkSize(line: string): number {
  const digits = /^([0-9a-fA-F]{1,12})(?:[ \t]*;.*)?$/.exec(line)?.[1];
  if (digits) return Number.parseInt(digits, 16);
  throw notHttp(line.trim().startsWith('-') ? 'negative chunk size' : 'not a chunk size', line);
}

/** After the last chunk: trailers, of which there are hardly any, and an empty line. */
function endOfChunks(rest: Buffer, start: number, parts: readonly Buffer[]): ParsedBody | null {
  const body = Buffer.concat(parts);
  if (rest.length < start + 2) return null;
  if (rest[start] === 0x0d && rest[start + 1] === 0x0a) return { body, bytesUsed: start + 2 };
  const end = rest.indexOf(headEnd, start);
  if ((end < 0 ? rest.length : end) - start > responseLimits.headerBytes)
    throw new NotHttp(`it ${tooLongHeaders().message}`);
  if (end < 0) return null;
  parseHeaders(rest.subarray(start, end).toString('latin1').split('\r\n'));
  return { body, bytesUsed: end + headEnd.length };
}
