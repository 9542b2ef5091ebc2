import type { HttpMessage } from './exchange.ts';
import type { Credentials } from './session.ts';

/** Headers whose whole value is a secret, or is derived from one. */
const secretHeaders = new Set(['x-amz-security-token', 'cookie', 'set-cookie', 'proxy-authorization']);

/** A redacted stand-in for each secret of these credentials. Short ones, such as `test`, are no secrets at all. */
function secretsOf({
  accessKeyId,
  secretAccessKey,
  sessionToken,
}: Credentials): readonly (readonly [string, string])[] {
  const all: (readonly [string | undefined, string])[] = [
    [secretAccessKey, '<secret access key>'],
    [sessionToken, '<session token>'],
    [accessKeyId, '<access key id>'],
  ];
  return all.flatMap(([secret, name]) => (secret && secret.length >= 12 ? [[secret, name] as const] : []));
}

/** `text` without any secret of these credentials, plain or percent-encoded. */
export function redactText(text: string, credentials: Credentials): string {
  return secretsOf(credentials).reduce(
    (clean, [secret, name]) => clean.replaceAll(secret, name).replaceAll(encodeURIComponent(secret), name),
    text,
  );
}

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
