import { timingSafeEqual } from 'node:crypto';
import { Problem } from '../problem.ts';
import type { RawRequest } from '../protocol/wire.ts';
import { type Authorization, incomplete, parseAuthorization } from './authorization.ts';
import { canonicalRequest, headerValue, signatureOf, stringToSign } from './canonical.ts';

/** A credential that the verifier knows. */
export interface Credential {
  readonly account: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | null;
}

/** What the scope of a signature must say, and how far its clock may be off. */
export interface Scope {
  readonly region: string;
  readonly service: string;
  readonly skewMillis: number;
}
export const sellingScope: Scope = { region: 'us-east-1', service: 'partnercentral-selling', skewMillis: 15 * 60_000 }; // facts A.4

/**
 * Checks a request's Signature Version 4 and answers whose it is. `now` is the server's own time, never an account's.
 * The presigned form is refused: the API takes POST bodies only. Order: form, scope, time, key, token, signature [inf].
 * docs/signature.md lists which fault gets which name.
 */
export function verify<C extends Credential>(
  raw: RawRequest,
  find: (accessKeyId: string) => C | null,
  now: number,
  scope = sellingScope,
): C {
  const authorization = parseAuthorization(raw.headers.authorization);
  const amzDate = dateOf(raw);
  checkSignedHeaders(raw, authorization);
  checkScope(authorization, amzDate, scope);
  checkTime(amzDate, now, scope);
  const credential = find(authorization.accessKeyId);
  const token = headerValue(raw, 'x-amz-security-token');
  // A permanent key takes no session token, a temporary one only its own; the text is AWS's own for all three.
  if (!credential || !same(credential.sessionToken ?? '', token)) {
    throw new Problem('UnrecognizedClientException', 'The security token included in the request is invalid.');
  }
  const [date, region, service, terminator] = authorization.scope;
  const text = stringToSign(
    amzDate,
    [date, region, service, terminator].join('/'),
    canonicalRequest(raw, authorization.signedHeaders),
  );
  const expected = signatureOf(credential.secretAccessKey, [date, region, service], text);
  if (!same(expected, authorization.signature)) {
    throw invalid('The request signature we calculated does not match the signature you provided.');
  }
  return credential;
}

const dateForm = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;

function dateOf(raw: RawRequest): string {
  const amzDate = headerValue(raw, 'x-amz-date');
  if (amzDate !== '') {
    if (!dateForm.test(amzDate)) throw incomplete('X-Amz-Date must have the form YYYYMMDDTHHMMSSZ.');
    return amzDate;
  }
  const date = Date.parse(headerValue(raw, 'date'));
  if (Number.isNaN(date)) throw incomplete('The signature needs an X-Amz-Date header, or a valid Date header.');
  return `${new Date(date).toISOString().replace(/[-:]|\.\d{3}/g, '')}`;
}

/** Host, and every x-amz- header present, must be under the signature; else anyone on the way could change them. */
function checkSignedHeaders(raw: RawRequest, { signedHeaders }: Authorization): void {
  const sorted = [...signedHeaders].sort();
  if (signedHeaders.some((name, at) => name !== sorted[at] || name !== name.toLowerCase() || name === '')) {
    throw incomplete('SignedHeaders must be lower-case names in alphabetical order.');
  }
  const owed = ['host', ...Object.keys(raw.headers).filter((name) => name.startsWith('x-amz-'))];
  const unsigned = owed.filter((name) => !signedHeaders.includes(name));
  if (unsigned.length > 0) throw invalid(`These headers must be signed: ${unsigned.join(', ')}.`);
  const absent = signedHeaders.filter((name) => raw.headers[name] === undefined);
  if (absent.length > 0) throw invalid(`These signed headers are not in the request: ${absent.join(', ')}.`);
}

function checkScope({ scope }: Authorization, amzDate: string, expected: Scope): void {
  const [date, region, service, terminator] = scope;
  if (date !== amzDate.slice(0, 8)) throw invalid('The date in the credential scope is not the date of the request.');
  if (region !== expected.region) throw invalid(`Credential should be scoped to a valid region: '${expected.region}'.`);
  if (service !== expected.service)
    throw invalid(`Credential should be scoped to correct service: '${expected.service}'.`);
  if (terminator !== 'aws4_request')
    throw invalid("Credential should be scoped with a valid terminator: 'aws4_request'.");
}

function checkTime(amzDate: string, now: number, { skewMillis }: Scope): void {
  const signed = Date.parse(amzDate.replace(dateForm, '$1-$2-$3T$4:$5:$6Z'));
  if (Number.isNaN(signed)) throw incomplete('The date of the request is no date.');
  if (signed < now - skewMillis) throw invalid(`Signature expired: ${amzDate} is more than 15 minutes ago.`);
  if (signed > now + skewMillis) throw invalid(`Signature not yet current: ${amzDate} is more than 15 minutes ahead.`);
}

function same(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const invalid = (message: string): Problem => new Problem('InvalidSignatureException', message);
