const percent = (text: string, upper: boolean): string =>
  [...Buffer.from(text)].map((byte) => `%${upper ? byte.toString(16).toUpperCase() : byte.toString(16)}`).join('');

/** The ways in which a target may write a credential that it repeats. */
export const secretSpellings: Readonly<Record<string, (secret: string) => string>> = {
  plain: (secret) => secret,
  'percent-encoded': encodeURIComponent,
  'percent-encoded in lower case': (secret) =>
    encodeURIComponent(secret).replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
  'percent-encoded in every character': (secret) => percent(secret, true),
  'percent-encoded twice': (secret) => encodeURIComponent(encodeURIComponent(secret)),
  'slash-escaped': (secret) => secret.replaceAll('/', '\\/'),
  'JSON-escaped': (secret) =>
    [...secret].map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  'JSON-escaped where it must be': (secret) =>
    secret.replaceAll(/[/+=]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`),
  'as HTML': (secret) => secret.replaceAll('/', '&#x2F;').replaceAll('+', '&#43;').replaceAll('=', '&equals;'),
  'in Base64': (secret) => Buffer.from(`token=${secret}`).toString('base64'),
  'in Base64, one byte further': (secret) => Buffer.from(`a token=${secret};`).toString('base64'),
  'in Base64 for URLs': (secret) => Buffer.from(`{"token":"${secret}"}`).toString('base64url'),
  'in hexadecimal': (secret) => Buffer.from(secret).toString('hex'),
  'in upper-case hexadecimal': (secret) => Buffer.from(secret).toString('hex').toUpperCase(),
};
