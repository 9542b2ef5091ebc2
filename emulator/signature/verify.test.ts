import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Problem } from '../problem.ts';
import type { RawRequest } from '../protocol/wire.ts';
import { parseAuthorization } from './authorization.ts';
import { canonicalRequest, signatureOf, stringToSign } from './canonical.ts';
import { type Credential, type Scope, verify } from './verify.ts';

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
): RawRequest => ({
  method,
  url,
  headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
  rawHeaders: headers.flat(),
  body: Buffer.from(body),
});

for (const { name, method, path, query, headers, body, authorization } of published.vectors) {
  test(`the published example ${name} has its published signature`, () => {
    const parts = parseAuthorization(authorization);
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
const scope: Scope = { region: 'us-east-1', service: 'partnercentral-selling', skewMillis: 900_000 };
const now = Date.parse('2026-03-01T10:00:00Z');
const find = (key: string): Credential | null => (key === credential.accessKeyId ? credential : null);

interface Fault {
  readonly secret?: string;
  readonly key?: string;
  readonly date?: string;
  readonly scope?: string;
  readonly extra?: readonly (readonly [string, string])[];
  readonly signed?: string;
  readonly change?: (raw: RawRequest) => RawRequest;
}
function signed({
  secret = 'secret',
  key = 'AKID',
  date = '20260301T100000Z',
  scope: path,
  extra = [],
  signed: names = 'host;x-amz-date',
  change,
}: Fault = {}): RawRequest {
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
const outcome = (raw: RawRequest, from = find): string => {
  try {
    return verify(raw, from, now, scope).account;
  } catch (error) {
    return error instanceof Problem ? error.errorName : String(error);
  }
};
const withAuthorization =
  (alter: (text: string) => string | undefined) =>
  (raw: RawRequest): RawRequest => {
    const authorization = alter(raw.headers.authorization ?? '');
    return { ...raw, headers: { ...raw.headers, authorization } };
  };

const cases: readonly (readonly [string, RawRequest, string])[] = [
  ['a valid request', signed(), '111111111111'],
  ['an unsigned header that is not ours', signed({ extra: [['X-Anything', 'x']] }), '111111111111'],
  ['fourteen minutes late', signed({ date: '20260301T094600Z' }), '111111111111'],
  ['sixteen minutes late', signed({ date: '20260301T094400Z' }), 'InvalidSignatureException'],
  ['sixteen minutes early', signed({ date: '20260301T101600Z' }), 'InvalidSignatureException'],
  ['no authorization', signed({ change: withAuthorization(() => undefined) }), 'MissingAuthenticationTokenException'],
  ['a bearer token', signed({ change: withAuthorization(() => 'Bearer x') }), 'IncompleteSignatureException'],
  [
    'no signature part',
    signed({ change: withAuthorization((text) => text.replace(/, Signature=.*/, '')) }),
    'IncompleteSignatureException',
  ],
  ['a cut signature', signed({ change: withAuthorization((text) => text.slice(0, -1)) }), 'InvalidSignatureException'],
  [
    'an upper-case signature',
    signed({ change: withAuthorization((text) => text.replace(/[0-9a-f]{64}$/, (hex) => hex.toUpperCase())) }),
    'InvalidSignatureException',
  ],
  ['another secret', signed({ secret: 'other' }), 'InvalidSignatureException'],
  ['an unknown key', signed({ key: 'AKIX' }), 'UnrecognizedClientException'],
  [
    'a token with a permanent key',
    signed({ extra: [['X-Amz-Security-Token', 't']], signed: 'host;x-amz-date;x-amz-security-token' }),
    'UnrecognizedClientException',
  ],
  [
    'another region',
    signed({ scope: '20260301/eu-west-1/partnercentral-selling/aws4_request' }),
    'InvalidSignatureException',
  ],
  ['another service', signed({ scope: '20260301/us-east-1/partnercentral/aws4_request' }), 'InvalidSignatureException'],
  [
    'another day in the scope',
    signed({ scope: '20260228/us-east-1/partnercentral-selling/aws4_request' }),
    'InvalidSignatureException',
  ],
  ['a short scope', signed({ scope: '20260301/us-east-1/partnercentral-selling' }), 'IncompleteSignatureException'],
  ['a date of another form', signed({ date: '2026-03-01T10:00' }), 'IncompleteSignatureException'],
  ['host not signed', signed({ signed: 'x-amz-date' }), 'InvalidSignatureException'],
  ['names out of order', signed({ signed: 'x-amz-date;host' }), 'IncompleteSignatureException'],
  ['an x-amz- header not signed', signed({ extra: [['X-Amz-Target', 'x']] }), 'InvalidSignatureException'],
  ['a signed header that is absent', signed({ signed: 'content-type;host;x-amz-date' }), 'InvalidSignatureException'],
  ['another body', signed({ change: (raw) => ({ ...raw, body: Buffer.from('{ }') }) }), 'InvalidSignatureException'],
  ['another path', signed({ change: (raw) => ({ ...raw, url: '/GetOpportunity' }) }), 'InvalidSignatureException'],
  ['another query', signed({ change: (raw) => ({ ...raw, url: '/ListSolutions?x=1' }) }), 'InvalidSignatureException'],
];
for (const [says, raw, expected] of cases) {
  test(`${says}: ${expected}`, () => expect(outcome(raw)).toBe(expected));
}

test('a temporary key needs its own session token', () => {
  const temporary = (): Credential => ({ ...credential, sessionToken: 'token' });
  const names = 'host;x-amz-date;x-amz-security-token';
  expect(outcome(signed({ extra: [['X-Amz-Security-Token', 'token']], signed: names }), temporary)).toBe(
    '111111111111',
  );
  expect(outcome(signed({ extra: [['X-Amz-Security-Token', 'Token']], signed: names }), temporary)).toBe(
    'UnrecognizedClientException',
  );
  expect(outcome(signed(), temporary)).toBe('UnrecognizedClientException');
});
