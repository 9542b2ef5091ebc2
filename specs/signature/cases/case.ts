import type { Credentials } from '../../../client/session.ts';
import type { SigningScope } from '../../../client/sign.ts';
import { altered, type Message, type Odd, type Sender, signed } from '../../protocol/envelope.ts';

/** What a case is made from: one request, and the means to sign it again in another way. */
export interface Material {
  /** The request with a good signature, as the client would send it. */
  readonly honest: Message;
  readonly credentials: Credentials;
  /** The same request with differences, signed for another scope or by other credentials. */
  readonly again: (difference?: Odd, scope?: SigningScope, credentials?: Credentials) => Promise<Message>;
}

/** A request with exactly one thing wrong about its signature. */
export interface Flaw {
  /** Requirement: it is refused, and nothing is done. */
  readonly id: string;
  /** Requirement: it is refused by one of `names`. */
  readonly nameId: string;
  /** As the end of "the target must refuse …". */
  readonly what: string;
  readonly level: 'must' | 'should';
  readonly names: readonly string[];
  readonly make: (material: Material) => Message | Promise<Message>;
}
/** A request that looks unusual and is signed well: it must be answered. */
export interface Harmless {
  readonly id: string;
  readonly what: string;
  readonly level: 'must' | 'should';
  readonly make: (material: Material) => Message | Promise<Message>;
}

// Names of the AWS JSON services: no capture of this service shows one (facts "Not established"), so they are a should.
export const missing = [
  'MissingAuthenticationTokenException',
  'MissingAuthenticationToken',
  'IncompleteSignatureException',
];
export const incomplete = [
  'IncompleteSignatureException',
  'IncompleteSignature',
  'MissingAuthenticationTokenException',
];
export const invalid = ['InvalidSignatureException', 'SignatureDoesNotMatch'];
export const malformed = [...new Set([...incomplete, ...invalid])];
export const expired = [...invalid, 'ExpiredTokenException', 'RequestExpired'];
export const unknownClient = ['UnrecognizedClientException', 'InvalidClientTokenId', 'ExpiredTokenException'];
/** Any of these says that the caller was not let in; the plain refusal asks for no more. */
export const anyOfThem: readonly string[] = [
  ...new Set([
    ...missing,
    ...incomplete,
    ...invalid,
    ...expired,
    ...unknownClient,
    'AccessDeniedException',
    'UnknownOperationException',
  ]),
];

export async function material(sender: Sender, request: Odd): Promise<Material> {
  return {
    honest: await signed(sender, request),
    credentials: sender.credentials,
    again: (difference = {}, scope = {}, credentials = sender.credentials) =>
      signed({ ...sender, credentials }, { ...request, ...difference }, scope),
  };
}

/** The honest message with its Authorization value rewritten. */
export const authorization =
  (change: (value: string) => string | null) =>
  ({ honest }: Material): Message =>
    altered(honest, 'authorization', change);

/** The honest message with something replaced in its Authorization value; a replacement that changes nothing is a slip of ours. */
export const replaced = (what: string | RegExp, by: string | ((found: string) => string)) =>
  authorization((value) => {
    const next = typeof by === 'string' ? value.replace(what, by) : value.replace(what, by);
    if (next === value) throw new Error(`Nothing in the Authorization value matches ${String(what)}.`);
    return next;
  });

export const minutesFromNow = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);
