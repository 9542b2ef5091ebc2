import { Problem } from '../problem.ts';

/** An Authorization header of Signature Version 4, taken apart. */
export interface Authorization {
  readonly accessKeyId: string;
  /** date/region/service/terminator as sent. */
  readonly scope: readonly [string, string, string, string];
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const algorithm = 'AWS4-HMAC-SHA256';

/** Reads the header form of a signature. A form that cannot be a signature is an IncompleteSignatureException. */
export function parseAuthorization(header: string | undefined): Authorization {
  if (header === undefined || header.trim() === '') {
    throw new Problem('MissingAuthenticationTokenException', 'Request is missing Authentication Token');
  }
  const [name = '', rest = ''] = cut(header.trim(), ' ');
  if (name !== algorithm) throw incomplete(`The Authorization header must start with ${algorithm}.`);
  const parts = new Map(rest.split(',').map((part) => cut(part.trim(), '=')));
  const credential = part(parts, 'Credential').split('/');
  const [accessKeyId = '', date = '', region = '', service = '', terminator = ''] = credential.slice(-5);
  if (credential.length !== 5 || accessKeyId === '') {
    throw incomplete('Credential must be <access key>/<date>/<region>/<service>/aws4_request.');
  }
  return {
    accessKeyId,
    scope: [date, region, service, terminator],
    signedHeaders: part(parts, 'SignedHeaders').split(';'),
    signature: part(parts, 'Signature'),
  };
}

function part(parts: ReadonlyMap<string, string>, name: string): string {
  const value = parts.get(name);
  if (value === undefined || value === '') throw incomplete(`The Authorization header lacks ${name}.`);
  return value;
}

function cut(text: string, at: string): [string, string] {
  const found = text.indexOf(at);
  return found < 0 ? [text, ''] : [text.slice(0, found), text.slice(found + 1)];
}

export const incomplete = (message: string): Problem => new Problem('IncompleteSignatureException', message);
