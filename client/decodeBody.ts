import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { BrokenResponse, responseLimits, tooLarge } from './responseLimits.ts';

const decoders = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as const;
const isEncoding = (name: string): name is keyof typeof decoders => Object.hasOwn(decoders, name);

/** The codings that the client says it accepts. */
export const acceptedEncodings = 'gzip, deflate, br';

/**
 * A body without its content coding.
 *
 * @throws {BrokenResponse} when it is not what its header says, or too large once decompressed
 */
export async function decodeBody(bytes: Buffer, contentEncoding: string | undefined): Promise<Buffer> {
  const name = contentEncoding?.trim().toLowerCase() ?? '';
  if (name === '' || name === 'identity' || bytes.length === 0) return bytes;
  if (!isEncoding(name))
    throw new BrokenResponse(`has a content encoding that was not asked for: ${name.slice(0, 40)}`);
  try {
    return await decoders[name](bytes, { maxOutputLength: responseLimits.bodyBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw new BrokenResponse(`cannot be decoded as ${name}`);
  }
}
