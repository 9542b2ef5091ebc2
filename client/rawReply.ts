/** One HTTP/1.x answer as its bytes say it. Header names in lower case; several lines of one name joined with ', '. */
export interface RawReply {
  readonly kind: 'reply';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}
export interface Parsed {
  readonly reply: RawReply;
  /** How many bytes of the input belong to this answer. */
  readonly used: number;
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
export function parseReply(bytes: Buffer, ended: boolean): Parsed | null {
  const end = bytes.indexOf(headEnd);
  if (end < 0) return null;
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const status = /^HTTP\/1\.[01] ([1-5][0-9]{2})(?: |$)/.exec(first)?.[1];
  if (!status) throw new NotHttp(`not an HTTP status line: ${JSON.stringify(first.slice(0, 80))}`);
  const start = end + headEnd.length;
  if (status.startsWith('1')) return shifted(parseReply(bytes.subarray(start), ended), start);
  const headers = headersOf(lines);
  const content = bodyOf(bytes.subarray(start), headers, Number(status), ended);
  if (!content) return null;
  return { reply: { kind: 'reply', status: Number(status), headers, body: content.body }, used: start + content.used };
}

const shifted = (parsed: Parsed | null, by: number): Parsed | null =>
  parsed && { reply: parsed.reply, used: parsed.used + by };

function headersOf(lines: readonly string[]): Record<string, string> {
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

interface Content {
  readonly body: Buffer;
  readonly used: number;
}

function bodyOf(rest: Buffer, headers: Record<string, string>, status: number, ended: boolean): Content | null {
  if (status === 204 || status === 304) return { body: Buffer.alloc(0), used: 0 };
  if (headers['transfer-encoding']?.toLowerCase() === 'chunked') return chunked(rest);
  const length = headers['content-length'];
  if (length === undefined) return ended ? { body: rest, used: rest.length } : null;
  if (!/^[0-9]+$/.test(length)) throw new NotHttp(`not a Content-Length: ${length}`);
  const size = Number(length);
  return rest.length < size ? null : { body: rest.subarray(0, size), used: size };
}

function chunked(rest: Buffer): Content | null {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = rest.indexOf('\r\n', at);
    if (line < 0) return null;
    const size = Number.parseInt(rest.subarray(at, line).toString('latin1'), 16);
    if (!Number.isFinite(size)) throw new NotHttp('not a chunk size');
    const start = line + 2;
    if (rest.length < start + size + 2) return null;
    if (size === 0) return { body: Buffer.concat(parts), used: start + 2 };
    parts.push(rest.subarray(start, start + size));
    at = start + size + 2;
  }
}
