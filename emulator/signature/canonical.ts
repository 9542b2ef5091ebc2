import { createHmac, hash } from 'node:crypto';
import type { HttpRequest } from '../protocol/http.ts';

/** The canonical request of Signature Version 4, with the headers that the signer names. */
export function canonicalRequest(httpRequest: HttpRequest, signedHeaders: readonly string[]): string {
  const [path = '/', query = ''] = splitUrl(httpRequest.url);
  return [
    httpRequest.method,
    canonicalPath(path),
    canonicalQuery(query),
    ...signedHeaders.map((name) => `${name}:${headerValue(httpRequest, name)}`),
    '',
    signedHeaders.join(';'),
    sha256(httpRequest.body),
  ].join('\n');
}

export const stringToSign = (amzDate: string, scope: string, canonical: string): string =>
  ['AWS4-HMAC-SHA256', amzDate, scope, sha256(canonical)].join('\n');

/** The signature, hex, for a scope of date, region and service. */
export function signatureOf(
  secret: string,
  [date, region, service]: readonly [string, string, string],
  text: string,
): string {
  return hmac(signingKey(secret, [date, region, service]), text).toString('hex');
}

/** Keys by secret and scope. A key depends on nothing else, so that no entry can be out of date. */
const signingKeys = new Map<string, Buffer>();
const mostSigningKeys = 1_000;

function signingKey(secret: string, scope: readonly [string, string, string]): Buffer {
  // A newline can stand neither in a credential scope nor in a header.
  const name = [...scope, secret].join('\n');
  const known = signingKeys.get(name);
  if (known) return known;
  const [date, region, service] = scope;
  const key = [region, service, 'aws4_request'].reduce(hmac, hmac(`AWS4${secret}`, date));
  if (signingKeys.size >= mostSigningKeys) signingKeys.clear();
  signingKeys.set(name, key);
  return key;
}

const headersOf = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** All values of a header, joined by commas, trimmed, with runs of blanks collapsed. */
export function headerValue({ rawHeaders }: HttpRequest, name: string): string {
  const known = headersOf.get(rawHeaders) ?? canonicalHeaders(rawHeaders);
  headersOf.set(rawHeaders, known);
  return known.get(name) ?? '';
}

function canonicalHeaders(rawHeaders: readonly string[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? '').toLowerCase();
    const value = (rawHeaders[index + 1] ?? '').trim().replace(/\s+/g, ' ');
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before},${value}`);
  }
  return values;
}

function canonicalPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  const slash = parts.length > 0 && path.endsWith('/') ? '/' : '';
  // The path is encoded once when it arrives; every service except S3 signs it encoded twice.
  return `/${parts.map(encode).join('/')}${slash}`;
}

function canonicalQuery(query: string): string {
  if (query === '') return '';
  const pairs = query.split('&').map((pair) => {
    const separator = pair.indexOf('=');
    const [name, value] = separator < 0 ? [pair, ''] : [pair.slice(0, separator), pair.slice(separator + 1)];
    return [encode(decode(name)), encode(decode(value))] as const;
  });
  return pairs
    .sort(([name, value], [other, rest]) => compare(name, other) || compare(value, rest))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
function splitUrl(url: string): [string, string] {
  const separator = url.indexOf('?');
  return separator < 0 ? [url, ''] : [url.slice(0, separator), url.slice(separator + 1)];
}
const sha256 = (data: Buffer | string): string => hash('sha256', data, 'hex');
const hmac = (key: Buffer | string, data: string): Buffer => createHmac('sha256', key).update(data).digest();
