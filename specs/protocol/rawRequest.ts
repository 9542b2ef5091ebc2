import type { Credentials } from '../../client/session.ts';
import { type SigningScope, sign } from '../../client/sign.ts';
import type { OperationName } from '../../schemas/index.ts';

/** Who asks, and whom: what a raw request needs to be addressed and signed. */
export interface Signer {
  readonly endpoint: string;
  readonly credentials: Credentials;
}
export type HeaderLine = readonly [name: string, value: string];

/** A request as its bytes will say it. `lines` are the header lines in order, repeats included. */
export interface RawRequest {
  readonly method: string;
  /** The request target as it stands in the first line: raw path and query. */
  readonly target: string;
  readonly version: '1.1' | '1.0';
  readonly headerLines: readonly HeaderLine[];
  readonly body: Buffer;
}

/** What to send, said as the difference from a plain, valid call. */
export interface RequestOverrides {
  readonly operation?: OperationName;
  readonly route?: 'sdk' | 'rest';
  readonly method?: string;
  readonly target?: string;
  /** Set, replaced, sent on several lines (list), or left out (null). All of them are signed. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | null>>;
  /** Header lines added after signing. */
  readonly unsigned?: readonly HeaderLine[];
  /** The body: bytes or text as they are, or a value to be written as JSON. */
  readonly body?: Buffer | string;
  readonly json?: unknown;
}
export const baselineOperation = 'ListSolutions';
export const baselineInput = { Catalog: 'Sandbox', MaxResults: 100 } as const;

/** The header lines of a plain call, before signing: what the SDK sends (behaviour A.2) or what the REST route takes (A.3). */
function baselineHeaders(operation: OperationName, route: 'sdk' | 'rest'): Record<string, string> {
  return route === 'sdk'
    ? { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AWSPartnerCentralSelling.${operation}` }
    : { 'content-type': 'application/json', accept: 'application/json, text/javascript, */*; q=0.01' };
}

/** The message that `odd` describes, with a signature that is valid for it. */
export async function signRequest(
  sender: Signer,
  odd: RequestOverrides,
  scope: SigningScope = {},
): Promise<RawRequest> {
  const operation = odd.operation ?? baselineOperation;
  const route = odd.route ?? 'sdk';
  const body = Buffer.isBuffer(odd.body)
    ? odd.body
    : Buffer.from(odd.body ?? JSON.stringify(odd.json ?? baselineInput));
  const headers = new Map<string, readonly string[]>([['host', [new URL(sender.endpoint).host]]]);
  for (const [name, value] of Object.entries({ ...baselineHeaders(operation, route), ...odd.headers })) {
    if (value !== null) headers.set(name, typeof value === 'string' ? [value] : value);
    else headers.delete(name);
  }
  const method = odd.method ?? 'POST';
  const { origin, pathname } = new URL(sender.endpoint);
  const target = pathname.replace(/\/$/, '') + (odd.target ?? (route === 'sdk' ? '/' : `/${operation}`));
  const joined = Object.fromEntries([...headers].map(([name, values]) => [name, values.join(',')]));
  const url = origin + target;
  const answer = await sign({ method, url, headers: joined, body }, sender.credentials, scope);
  const added = Object.entries(answer).filter(([name]) => !Object.hasOwn(joined, name));
  const lines = [...headers].flatMap(([name, values]) => values.map((value): HeaderLine => [name, value]));
  return { method, target, version: '1.1', headerLines: [...lines, ...added, ...(odd.unsigned ?? [])], body };
}

/** A copy of `message` in which the value of one header line is changed, or the line taken out by null. */
export function alterHeader(message: RawRequest, name: string, change: (value: string) => string | null): RawRequest {
  const headerLines = message.headerLines.flatMap(([key, value]): HeaderLine[] => {
    if (key !== name) return [[key, value]];
    const next = change(value);
    return next === null ? [] : [[key, next]];
  });
  if (!message.headerLines.some(([key]) => key === name))
    throw new Error(`The message has no header ${name} to alter.`);
  return { ...message, headerLines };
}

/** First line and header lines as bytes, with a Content-Length of the body unless `framing` says otherwise. */
export function headBytes(
  message: RawRequest,
  framing: readonly HeaderLine[] = [['Content-Length', String(message.body.length)]],
): Buffer {
  const lines = [...message.headerLines, ...framing].map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(
    `${message.method} ${message.target} HTTP/${message.version}\r\n${lines.join('\r\n')}\r\n\r\n`,
    'latin1',
  );
}

/** The whole message as bytes. */
export const toBytes = (message: RawRequest): Buffer => Buffer.concat([headBytes(message), message.body]);
