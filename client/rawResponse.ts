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

/** The stream is not HTTP at all, or its framing is broken. */
export class NotHttp extends Error {
  override readonly name = 'NotHttp';
}

const headEnd = Buffer.from('\r\n\r\n');

/**
 * Reads the first final answer from the front of a stream; interim 1xx answers are passed over. Null while bytes are
 * missing. `ended` says that the other side has closed, which is what ends a body without a length.
 */
export function parseRawResponse(bytes: Buffer, connectionClosed: boolean): ParsedRawResponse | null {
  const end = bytes.indexOf(headEnd);
  if (end < 0) return null;
  const [statusLine = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const status = /^HTTP\/1\.[01] ([1-5][0-9]{2})(?: |$)/.exec(statusLine)?.[1];
  if (!status) throw new NotHttp(`not an HTTP status line: ${JSON.stringify(statusLine.slice(0, 80))}`);
  const start = end + headEnd.length;
  if (status.startsWith('1')) return offsetBy(parseRawResponse(bytes.subarray(start), connectionClosed), start);
  const headers = parseHeaders(lines);
  const parsedBody = parseBody(bytes.subarray(start), headers, Number(status), connectionClosed);
  if (!parsedBody) return null;
  return {
    response: { kind: 'response', status: Number(status), headers, body: parsedBody.body },
    bytesUsed: start + parsedBody.bytesUsed,
  };
}

const offsetBy = (parsed: ParsedRawResponse | null, by: number): ParsedRawResponse | null =>
  parsed && { response: parsed.response, bytesUsed: parsed.bytesUsed + by };

function parseHeaders(lines: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) throw new NotHttp(`not a header line: ${JSON.stringify(line.slice(0, 80))}`);
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers[name] = Object.hasOwn(headers, name) ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}

interface ParsedBody {
  readonly body: Buffer;
  readonly bytesUsed: number;
}

function parseBody(
  rest: Buffer,
  headers: Record<string, string>,
  status: number,
  connectionClosed: boolean,
): ParsedBody | null {
  if (status === 204 || status === 304) return { body: Buffer.alloc(0), bytesUsed: 0 };
  if (headers['transfer-encoding']?.toLowerCase() === 'chunked') return parseChunked(rest);
  const length = headers['content-length'];
  if (length === undefined) return connectionClosed ? { body: rest, bytesUsed: rest.length } : null;
  if (!/^[0-9]+$/.test(length)) throw new NotHttp(`not a Content-Length: ${length}`);
  const size = Number(length);
  return rest.length < size ? null : { body: rest.subarray(0, size), bytesUsed: size };
}

function parseChunked(rest: Buffer): ParsedBody | null {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = rest.indexOf('\r\n', at);
    if (line < 0) return null;
    const size = Number.parseInt(rest.subarray(at, line).toString('latin1'), 16);
    if (!Number.isFinite(size)) throw new NotHttp('not a chunk size');
    const start = line + 2;
    if (rest.length < start + size + 2) return null;
    if (size === 0) return { body: Buffer.concat(parts), bytesUsed: start + 2 };
    parts.push(rest.subarray(start, start + size));
    at = start + size + 2;
  }
}
