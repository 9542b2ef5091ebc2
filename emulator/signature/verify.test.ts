import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ApiError } from '../apiError.ts';
import type { HttpRequest } from '../protocol/http.ts';
import { parseAuthorizationHeader } from './authorizationHeader.ts';
import { canonicalRequest, signatureOf, stringToSign } from './canonical.ts';
import { type Credential, type CredentialScope, verify } from './verify.ts';

interface Vector {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly authorization: string;
}
interface Vectors {
  readonly secretAccessKey: string;
  readonly vectors: readonly Vector[];
}
const published = JSON.parse(
  readFileSync(new URL('../../schemas/vectors/sigv4.json', import.meta.url), 'utf8'),
) as Vectors;

const request = (
  method: string,
  url: string,
  headers: readonly (readonly [string, string])[],
  body = '',
): HttpRequest => ({
  requestId: 'r',
  method,
  url,
  headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
  rawHeaders: headers.flat(),
  body: Buffer.from(body),
});

for (const { name, method, path, query, headers, body, authorization } of published.vectors) {
  test(`the published example ${name} has its published signature`, () => {
    const parts = parseAuthorizationHeader(authorization);
    const [date, region, service] = parts.scope;
    const search = query.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`).join('&');
    const raw = request(method, search === '' ? path : `${path}?${search}`, Object.entries(headers), body);
    const amzDate = headers['x-amz-date'] ?? '';
    const text = stringToSign(amzDate, parts.scope.join('/'), canonicalRequest(raw, parts.signedHeaders));
    expect(signatureOf(published.secretAccessKey, [date, region, service], text)).toBe(parts.signature);
  });
}

// From here on: one valid request of our own, and what each single fault is called.
const credential: Credential = {
  account: '111111111111',
  accessKeyId: 'AKID',
  secretAccessKey: 'secret',
  sessionToken: null,
};
const scope: CredentialScope = { region: 'us-east-1', service: 'partnercentral-selling', skewMs: 900_000 };
const now = Date.parse('2026-03-01T10:00:00Z');
const findCredential = (key: string): Credential | null => (key === credential.accessKeyId ? credential : null);

interface RequestVariation {
  readonly secret?: string;
  readonly key?: string;
  readonly date?: string;
  readonly scope?: string;
  readonly extra?: readonly (readonly [string, string])[];
  readonly signed?: string;
  readonly change?: (raw: HttpRequest) => HttpRequest;
}
function signRequest({
  secret = 'secret',
  key = 'AKID',
  date = '20260301T100000Z',
  scope: path,
  extra = [],
  signed: names = 'host;x-amz-date',
  change,
}: RequestVariation = {}): HttpRequest {
  const where = path ?? `${date.slice(0, 8)}/us-east-1/partnercentral-selling/aws4_request`;
  const [day = '', region = '', service = ''] = where.split('/');
  const headers = [['Host', 'localhost:1'], ['X-Amz-Date', date], ...extra] as const;
  const raw = request('POST', '/ListSolutions', headers, '{}');
  const signature = signatureOf(
    secret,
    [day, region, service],
    stringToSign(date, where, canonicalRequest(raw, names.split(';'))),
  );
  const authorization = `AWS4-HMAC-SHA256 Credential=${key}/${where}, SignedHeaders=${names}, Signature=${signature}`;
  const whole = { ...raw, headers: { ...raw.headers, authorization } };
  return change?.(whole) ?? whole;
}
const outcome = (raw: HttpRequest, from = findCredential): string => {
  try {
    return verify(raw, from, now, scope).account;
  } catch (error) {
    return error instanceof ApiError ? error.errorName : String(error);
  }
};
const withAuthorization =
  (alter: (text: string) => string | undefined) =>
  (raw: HttpRequest): HttpRequest => {
    const authorization = alter(raw.headers.authorization ?? '');
    return { ...raw, headers: { ...raw.headers, authorization } };
  };

const cases: readonly (readonly [string, HttpRequest, string])[] = [
  ['a valid request', signRequest(), '111111111111'],
  ['an unsigned header that is not ours', signRequest({ extra: [['X-Anything', 'x']] }), '111111111111'],
  ['fourteen minutes late', signRequest({ date: '20260301T094600Z' }), '111111111111'],
  ['sixteen minutes late', signRequest({ date: '20260301T094400Z' }), 'InvalidSignatureException'],
  ['sixteen minutes early', signRequest({ date: '20260301T101600Z' }), 'InvalidSignatureException'],
  [
    'no authorization',
    signRequest({ change: withAuthorization(() => undefined) }),
    'MissingAuthenticationTokenException',
  ],
  ['a bearer token', signRequest({ change: withAuthorization(() => 'Bearer x') }), 'IncompleteSignatureException'],
  [
    'no signature part',
    signRequest({ change: withAuthorization((text) => text.replace(/, Signature=.*/, '')) }),
    'IncompleteSignatureException',
  ],
  [
    'a cut signature',
    signRequest({ change: withAuthorization((text) => text.slice(0, -1)) }),
    'InvalidSignatureException',
  ],
  [
    'an upper-case signature',
    signRequest({ change: withAuthorization((text) => text.replace(/[0-9a-f]{64}$/, (hex) => hex.toUpperCase())) }),
    'InvalidSignatureException',
  ],
  ['another secret', signRequest({ secret: 'other' }), 'InvalidSignatureException'],
  ['an unknown key', signRequest({ key: 'AKIX' }), 'UnrecognizedClientException'],
  [
    'a token with a permanent key',
    signRequest({ extra: [['X-Amz-Security-Token', 't']], signed: 'host;x-amz-date;x-amz-security-token' }),
    'UnrecognizedClientException',
  ],
  [
    'another region',
    signRequest({ scope: '20260301/eu-west-1/partnercentral-selling/aws4_request' }),
    'InvalidSignatureException',
  ],
  [
    'another service',
    signRequest({ scope: '20260301/us-east-1/partnercentral/aws4_request' }),
    'InvalidSignatureException',
  ],
  [
    'another day in the scope',
    signRequest({ scope: '20260228/us-east-1/partnercentral-selling/aws4_request' }),
    'InvalidSignatureException',
  ],
  [
    'a short scope',
    signRequest({ scope: '20260301/us-east-1/partnercentral-selling' }),
    'IncompleteSignatureException',
  ],
  ['a date of another form', signRequest({ date: '2026-03-01T10:00' }), 'IncompleteSignatureException'],
  ['host not signed', signRequest({ signed: 'x-amz-date' }), 'InvalidSignatureException'],
  ['names out of order', signRequest({ signed: 'x-amz-date;host' }), 'IncompleteSignatureException'],
  ['an x-amz- header not signed', signRequest({ extra: [['X-Amz-Target', 'x']] }), 'InvalidSignatureException'],
  [
    'a signed header that is absent',
    signRequest({ signed: 'content-type;host;x-amz-date' }),
    'InvalidSignatureException',
  ],
  [
    'a signed header named as a member of every object',
    signRequest({ signed: 'constructor;host;x-amz-date' }),
    'InvalidSignatureException',
  ],
  [
    'another body',
    signRequest({ change: (raw) => ({ ...raw, body: Buffer.from('{ }') }) }),
    'InvalidSignatureException',
  ],
  ['another path', signRequest({ change: (raw) => ({ ...raw, url: '/GetOpportunity' }) }), 'InvalidSignatureException'],
  [
    'another query',
    signRequest({ change: (raw) => ({ ...raw, url: '/ListSolutions?x=1' }) }),
    'InvalidSignatureException',
  ],
];
for (const [title, raw, expected] of cases) {
  test(`${title}: ${expected}`, () => expect(outcome(raw)).toBe(expected));
}

test('a temporary key needs its own session token', () => {
  const temporary = (): Credential => ({ ...credential, sessionToken: 'token' });
  const names = 'host;x-amz-date;x-amz-security-token';
  expect(outcome(signRequest({ extra: [['X-Amz-Security-Token', 'token']], signed: names }), temporary)).toBe(
    '111111111111',
  );
  expect(outcome(signRequest({ extra: [['X-Amz-Security-Token', 'Token']], signed: names }), temporary)).toBe(
    'UnrecognizedClientException',
  );
  expect(outcome(signRequest(), temporary)).toBe('UnrecognizedClientException');
});
