import { gzipSync } from 'node:zlib';

/** JSON, compressed, as base64: safe inside markup, a tenth of the size, and opened by the browser's own decompressor. */
export const gzipBase64 = (value: unknown): string => gzipSync(JSON.stringify(value), { level: 9 }).toString('base64');
