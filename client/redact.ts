import type { HttpMessage } from './exchange.ts';
import { SecretScrubber } from './secrets.ts';
import type { Credentials } from './session.ts';

/** Headers whose whole value is a secret, or is derived from one. */
const secretHeaders = new Set(['x-amz-security-token', 'cookie', 'set-cookie', 'proxy-authorization']);

const scrubbers = new WeakMap<Credentials, SecretScrubber>();
/** Finds the secrets of these credentials; made once for each. */
export function scrubberOf(credentials: Credentials): SecretScrubber {
  const known = scrubbers.get(credentials) ?? new SecretScrubber(credentials);
  scrubbers.set(credentials, known);
  return known;
}

/** Signatures and tokens where their own names give them away: in a query, or in a repeated header. */
const named: readonly (readonly [RegExp, string])[] = [
  [/(Signature(?:=|%3D))[0-9a-f]{16,}/gi, '$1<signature>'],
  [/(Credential(?:=|%3D))[A-Za-z0-9]{16,}/gi, '$1<access key id>'],
  [/(X-Amz-Security-Token=)[^&\s"'\\]+/gi, '$1<session token>'],
];

/** `text` without any secret of these credentials, in whatever spelling (secrets.ts). */
export const redactText = (text: string, credentials: Credentials): string =>
  named.reduce((clean, [form, stands]) => clean.replace(form, stands), scrubberOf(credentials).scrub(text));

/** Keeps the form of an Authorization value, so that a reader sees which headers were signed, and nothing secret. */
const redactAuthorization = (value: string): string =>
  value
    .replace(/(Credential=)[^/,\s]*/i, '$1<access key id>')
    .replace(/(Signature=)[^,\s]*/i, '$1<signature>')
    .replace(/^(?!AWS4)(\S+)\s+.*$/, '$1 <redacted>');

/** A message as it may be shown: header names in lower case, secrets replaced by their names. */
export function redact(message: HttpMessage, credentials: Credentials): HttpMessage {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    const lower = name.toLowerCase();
    if (lower === 'authorization') headers[lower] = redactAuthorization(value);
    else headers[lower] = secretHeaders.has(lower) ? '<redacted>' : redactText(value, credentials);
  }
  return { headers, body: redactText(message.body, credentials) };
}
