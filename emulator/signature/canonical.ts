import { createHash, createHmac } from 'node:crypto';
import type { RawRequest } from '../protocol/wire.ts';

/** The canonical request of Signature Version 4, over the headers that the signer names. */
export function canonicalRequest(raw: RawRequest, signedHeaders: readonly string[]): string {
  const [path = '/', query = ''] = split(raw.url);
  return [
    raw.method,
    canonicalPath(path),
    canonicalQuery(query),
    ...signedHeaders.map((name) => `${name}:${headerValue(raw, name)}`),
    '',
    signedHeaders.join(';'),
    sha256(raw.body),
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
  const key = [date, region, service, 'aws4_request'].reduce<Buffer | string>(
    (last, part) => hmac(last, part),
    `AWS4${secret}`,
  );
  return hmac(key, text).toString('hex');
}

/** Every value of a header, trimmed, inner runs of blanks made one, several joined by a comma. */
export function headerValue(raw: RawRequest, name: string): string {
  const values: string[] = [];
  for (let at = 0; at < raw.rawHeaders.length; at += 2) {
    if (raw.rawHeaders[at]?.toLowerCase() === name)
      values.push((raw.rawHeaders[at + 1] ?? '').trim().replace(/\s+/g, ' '));
  }
  return values.join(',');
}

function canonicalPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  const slash = parts.length > 0 && path.endsWith('/') ? '/' : '';
  // The path arrives encoded once; every service but S3 signs it encoded twice.
  return `/${parts.map(encode).join('/')}${slash}`;
}

function canonicalQuery(query: string): string {
  if (query === '') return '';
  const pairs = query.split('&').map((pair) => {
    const cut = pair.indexOf('=');
    const [name, value] = cut < 0 ? [pair, ''] : [pair.slice(0, cut), pair.slice(cut + 1)];
    return [encode(decode(name)), encode(decode(value))] as const;
  });
  return pairs
    .sort(([name, value], [other, rest]) => order(name, other) || order(value, rest))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
function split(url: string): [string, string] {
  const cut = url.indexOf('?');
  return cut < 0 ? [url, ''] : [url.slice(0, cut), url.slice(cut + 1)];
}
const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: Buffer | string, data: string): Buffer => createHmac('sha256', key).update(data).digest();
