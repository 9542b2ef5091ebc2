import type { IncomingMessage } from 'node:http';
import { limit } from '../limits.ts';

/** A request body, or why there is none: it was too large, or so large that its end was not awaited. */
export type ReceivedBody = Buffer | 'too large' | 'endless';

/**
 * Reads a whole request body. Of a body that is too large the rest is read and dropped, so that the client sees its error.
 *
 * @throws when the connection ends before the body does
 */
export function readBody(request: IncomingMessage): Promise<ReceivedBody> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit('requestBodyBytes')) chunks.push(chunk);
      else chunks.length = 0;
      if (size > limit('ignoredBodyBytes')) {
        request.pause();
        resolve('endless');
      }
    });
    request.once('end', () => resolve(size > limit('requestBodyBytes') ? 'too large' : Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => {
      // Every request closes. The error, with its stack, is only made where it says something.
      if (!request.readableEnded) reject(new Error('The connection was closed before the request body ended.'));
    });
  });
}
