import { ApiError } from '../apiError.ts';

/** The parts of a Signature Version 4 Authorization header. */
export interface AuthorizationHeader {
  readonly accessKeyId: string;
  /** date/region/service/terminator as sent. */
  readonly scope: readonly [string, string, string, string];
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const algorithm = 'AWS4-HMAC-SHA256';

/** Parses an Authorization header. @throws {ApiError} IncompleteSignatureException when it is malformed */
export function parseAuthorizationHeader(header: string | undefined): AuthorizationHeader {
  if (header === undefined || header.trim() === '') {
    throw new ApiError('MissingAuthenticationTokenException', 'Request is missing Authentication Token');
  }
  const [name = '', parameters = ''] = splitOnce(header.trim(), ' ');
  if (name !== algorithm) throw incompleteSignature(`The Authorization header must start with ${algorithm}.`);
  const parts = new Map(parameters.split(',').map((part) => splitOnce(part.trim(), '=')));
  const credential = part(parts, 'Credential').split('/');
  if (!isCredential(credential)) {
    throw incompleteSignature('Credential must be <access key>/<date>/<region>/<service>/aws4_request.');
  }
  const [accessKeyId, ...scope] = credential;
  return {
    accessKeyId,
    scope,
    signedHeaders: part(parts, 'SignedHeaders').split(';'),
    signature: part(parts, 'Signature'),
  };
}

const isCredential = (parts: readonly string[]): parts is [string, string, string, string, string] =>
  parts.length === 5 && parts[0] !== '';

function part(parts: ReadonlyMap<string, string>, name: string): string {
  const value = parts.get(name);
  if (value === undefined || value === '') throw incompleteSignature(`The Authorization header lacks ${name}.`);
  return value;
}

function splitOnce(text: string, separator: string): [string, string] {
  const found = text.indexOf(separator);
  return found < 0 ? [text, ''] : [text.slice(0, found), text.slice(found + 1)];
}

export const incompleteSignature = (message: string): ApiError => new ApiError('IncompleteSignatureException', message);
