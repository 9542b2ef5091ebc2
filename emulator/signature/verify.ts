import { timingSafeEqual } from 'node:crypto';
import { ApiError } from '../apiError.ts';
import type { HttpRequest } from '../protocol/http.ts';
import { type AuthorizationHeader, incompleteSignature, parseAuthorizationHeader } from './authorizationHeader.ts';
import { canonicalRequest, headerValue, signatureOf, stringToSign } from './canonical.ts';

/** A credential that the verifier knows. */
export interface Credential {
  readonly account: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | null;
}

/** The required scope of a signature, and the allowed clock skew. */
export interface CredentialScope {
  readonly region: string;
  readonly service: string;
  readonly skewMs: number;
}
export const sellingScope: CredentialScope = {
  region: 'us-east-1',
  service: 'partnercentral-selling',
  skewMs: 15 * 60_000,
}; // behaviour A.4

/**
 * Verifies a request's Signature Version 4 and returns its credential. `nowMs` is the server's own time, never an account's.
 * Presigned URLs are rejected: the API accepts POST bodies only. Order: form, scope, time, key, token, signature [inf].
 * docs/signature.md lists the error of each invalid signature.
 */
export function verify<C extends Credential>(
  httpRequest: HttpRequest,
  findCredential: (accessKeyId: string) => C | null,
  nowMs: number,
  scope = sellingScope,
): C {
  const authorization = parseAuthorizationHeader(httpRequest.headers.authorization);
  const amzDate = requestDate(httpRequest);
  checkSignedHeaders(httpRequest, authorization);
  checkScope(authorization, amzDate, scope);
  checkTime(amzDate, nowMs, scope);
  const credential = findCredential(authorization.accessKeyId);
  const token = headerValue(httpRequest, 'x-amz-security-token');
  // A permanent key has no session token, a temporary one its own; AWS uses this message for all three errors.
  if (!credential || !constantTimeEqual(credential.sessionToken ?? '', token)) {
    throw new ApiError('UnrecognizedClientException', 'The security token included in the request is invalid.');
  }
  const [date, region, service, terminator] = authorization.scope;
  const text = stringToSign(
    amzDate,
    [date, region, service, terminator].join('/'),
    canonicalRequest(httpRequest, authorization.signedHeaders),
  );
  const expected = signatureOf(credential.secretAccessKey, [date, region, service], text);
  if (!constantTimeEqual(expected, authorization.signature)) {
    throw invalidSignature('The request signature we calculated does not match the signature you provided.');
  }
  return credential;
}

const datePattern = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;

function requestDate(httpRequest: HttpRequest): string {
  const amzDate = headerValue(httpRequest, 'x-amz-date');
  if (amzDate !== '') {
    if (!datePattern.test(amzDate)) throw incompleteSignature('X-Amz-Date must have the form YYYYMMDDTHHMMSSZ.');
    return amzDate;
  }
  const date = Date.parse(headerValue(httpRequest, 'date'));
  if (Number.isNaN(date))
    throw incompleteSignature('The signature needs an X-Amz-Date header, or a valid Date header.');
  return `${new Date(date).toISOString().replace(/[-:]|\.\d{3}/g, '')}`;
}

/** Host and every x-amz- header must be signed; otherwise they could be changed on the way. */
function checkSignedHeaders(httpRequest: HttpRequest, { signedHeaders }: AuthorizationHeader): void {
  const sorted = [...signedHeaders].sort();
  if (signedHeaders.some((name, at) => name !== sorted[at] || name !== name.toLowerCase() || name === '')) {
    throw incompleteSignature('SignedHeaders must be lower-case names in alphabetical order.');
  }
  const requiredHeaders = ['host', ...Object.keys(httpRequest.headers).filter((name) => name.startsWith('x-amz-'))];
  const unsignedHeaders = requiredHeaders.filter((name) => !signedHeaders.includes(name));
  if (unsignedHeaders.length > 0)
    throw invalidSignature(`These headers must be signed: ${unsignedHeaders.join(', ')}.`);
  const absentHeaders = signedHeaders.filter((name) => !Object.hasOwn(httpRequest.headers, name));
  if (absentHeaders.length > 0)
    throw invalidSignature(`These signed headers are not in the request: ${absentHeaders.join(', ')}.`);
}

function checkScope({ scope }: AuthorizationHeader, amzDate: string, expected: CredentialScope): void {
  const [date, region, service, terminator] = scope;
  if (date !== amzDate.slice(0, 8))
    throw invalidSignature('The date in the credential scope is not the date of the request.');
  if (region !== expected.region)
    throw invalidSignature(`Credential should be scoped to a valid region: '${expected.region}'.`);
  if (service !== expected.service)
    throw invalidSignature(`Credential should be scoped to correct service: '${expected.service}'.`);
  if (terminator !== 'aws4_request')
    throw invalidSignature("Credential should be scoped with a valid terminator: 'aws4_request'.");
}

/** The date that was parsed last: requests of one second carry the same. */
let lastDate = { text: '', atMs: Number.NaN };

function checkTime(amzDate: string, nowMs: number, { skewMs }: CredentialScope): void {
  if (amzDate !== lastDate.text)
    lastDate = { text: amzDate, atMs: Date.parse(amzDate.replace(datePattern, '$1-$2-$3T$4:$5:$6Z')) };
  const signedAtMs = lastDate.atMs;
  if (Number.isNaN(signedAtMs)) throw incompleteSignature('The date of the request is no date.');
  if (signedAtMs < nowMs - skewMs) throw invalidSignature(`Signature expired: ${amzDate} is more than 15 minutes ago.`);
  if (signedAtMs > nowMs + skewMs)
    throw invalidSignature(`Signature not yet current: ${amzDate} is more than 15 minutes ahead.`);
}

function constantTimeEqual(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const invalidSignature = (message: string): ApiError => new ApiError('InvalidSignatureException', message);
