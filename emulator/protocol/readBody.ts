import type { IncomingMessage } from 'node:http';

/** The largest request body that is accepted. */
export const maxBodyBytes = 1024 * 1024;
/** A body of this size closes its connection without a response. */
const maxIgnoredBytes = 64 * maxBodyBytes;

/**
 * Reads a whole request body. Of a body that is too large the rest is read and dropped, so that the client sees its error.
 *
 * @returns null when it is larger than `maxBodyBytes`
 */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBodyBytes) chunks.push(chunk);
    else chunks.length = 0;
    if (size > maxIgnoredBytes) throw new Error('The request body is larger than 64 MiB.');
  }
  return size > maxBodyBytes ? null : Buffer.concat(chunks);
}
