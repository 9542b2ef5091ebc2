import { createHash, createHmac } from 'node:crypto';
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
  const key = [date, region, service, 'aws4_request'].reduce<Buffer | string>(
    (last, part) => hmac(last, part),
    `AWS4${secret}`,
  );
  return hmac(key, text).toString('hex');
}

/** All values of a header, joined by commas, trimmed, with runs of blanks collapsed. */
export function headerValue(httpRequest: HttpRequest, name: string): string {
  const values: string[] = [];
  for (let index = 0; index < httpRequest.rawHeaders.length; index += 2) {
    if (httpRequest.rawHeaders[index]?.toLowerCase() === name)
      values.push((httpRequest.rawHeaders[index + 1] ?? '').trim().replace(/\s+/g, ' '));
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
const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: Buffer | string, data: string): Buffer => createHmac('sha256', key).update(data).digest();
