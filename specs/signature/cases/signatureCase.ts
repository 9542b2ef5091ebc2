import type { Credentials } from '../../../client/session.ts';
import type { SigningScope } from '../../../client/sign.ts';
import {
  alterHeader,
  type RawRequest,
  type RequestOverrides,
  type Signer,
  signRequest,
} from '../../protocol/rawRequest.ts';

/** What a case is made from: one request, and the means to sign it again in another way. */
export interface SigningContext {
  /** The request with a good signature, as the client would send it. */
  readonly original: RawRequest;
  readonly credentials: Credentials;
  /** The same request with differences, signed for another scope or by other credentials. */
  readonly resign: (
    difference?: RequestOverrides,
    scope?: SigningScope,
    credentials?: Credentials,
  ) => Promise<RawRequest>;
}

/** A request with exactly one thing wrong about its signature. */
export interface InvalidSignatureCase {
  /** Requirement: it is refused, and nothing is done. */
  readonly id: string;
  /** Requirement: it is refused by one of `names`. */
  readonly nameId: string;
  /** As the end of "the target must refuse …". */
  readonly description: string;
  readonly level: 'must' | 'should';
  readonly names: readonly string[];
  readonly buildRequest: (material: SigningContext) => RawRequest | Promise<RawRequest>;
}
/** A request that looks unusual and is signed well: it must be answered. */
export interface ValidVariantCase {
  readonly id: string;
  readonly description: string;
  readonly level: 'must' | 'should';
  readonly buildRequest: (material: SigningContext) => RawRequest | Promise<RawRequest>;
}

// Names of the AWS JSON services: no capture of this service shows one (behaviour "Not established"), so they are a should.
export const missingTokenErrors = [
  'MissingAuthenticationTokenException',
  'MissingAuthenticationToken',
  'IncompleteSignatureException',
];
export const incompleteSignatureErrors = [
  'IncompleteSignatureException',
  'IncompleteSignature',
  'MissingAuthenticationTokenException',
];
export const invalidSignatureErrors = ['InvalidSignatureException', 'SignatureDoesNotMatch'];
export const malformedSignatureErrors = [...new Set([...incompleteSignatureErrors, ...invalidSignatureErrors])];
export const expiredErrors = [...invalidSignatureErrors, 'ExpiredTokenException', 'RequestExpired'];
export const unknownClientErrors = ['UnrecognizedClientException', 'InvalidClientTokenId', 'ExpiredTokenException'];
/** Any of these says that the caller was not let in; the plain refusal asks for no more. */
export const anyAuthError: readonly string[] = [
  ...new Set([
    ...missingTokenErrors,
    ...incompleteSignatureErrors,
    ...invalidSignatureErrors,
    ...expiredErrors,
    ...unknownClientErrors,
    'AccessDeniedException',
    'UnknownOperationException',
  ]),
];

export async function signingContext(sender: Signer, request: RequestOverrides): Promise<SigningContext> {
  return {
    original: await signRequest(sender, request),
    credentials: sender.credentials,
    resign: (difference = {}, scope = {}, credentials = sender.credentials) =>
      signRequest({ ...sender, credentials }, { ...request, ...difference }, scope),
  };
}

/** The honest message with its Authorization value rewritten. */
export const withAuthorization =
  (change: (value: string) => string | null) =>
  ({ original }: SigningContext): RawRequest =>
    alterHeader(original, 'authorization', change);

/** The honest message with something replaced in its Authorization value; a replacement that changes nothing is a slip of ours. */
export const replaceInAuthorization = (what: string | RegExp, by: string | ((found: string) => string)) =>
  withAuthorization((value) => {
    const next = typeof by === 'string' ? value.replace(what, by) : value.replace(what, by);
    if (next === value) throw new Error(`Nothing in the Authorization value matches ${String(what)}.`);
    return next;
  });

export const minutesFromNow = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);
