import { ApiError, serializationError } from '../apiError.ts';
import { limit } from '../limits.ts';

/** Throws when a request has too many headers, or is addressed to more than one host (RFC 9112, 3.2). */
export function checkHeaders(rawHeaders: readonly string[]): void {
  if (rawHeaders.length / 2 > limit('headerCount'))
    throw new ApiError('RequestEntityTooLargeException', `The request has more than ${limit('headerCount')} headers.`);
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length > 1) throw serializationError('The request has more than one Host header.');
}
