import { ApiError, serializationError } from '../apiError.ts';
import { limit } from '../limits.ts';

/** Throws when a request has too many headers, or is addressed to more than one host (RFC 9112, 3.2). */
export function checkHeaders(rawHeaders: readonly string[]): void {
  if (rawHeaders.length / 2 > limit('headerCount'))
    throw new ApiError('RequestEntityTooLargeException', `The request has more than ${limit('headerCount')} headers.`);
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2)
    if (rawHeaders[index]?.length === 4 && rawHeaders[index]?.toLowerCase() === 'host') hosts += 1;
  if (hosts > 1) throw serializationError('The request has more than one Host header.');
}
