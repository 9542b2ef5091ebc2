import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { JsonSchema } from './jsonSchema.ts';

// `npm run build` puts in place of this module one that holds the schemas, so that the built emulator reads no file.

const folder = new URL('./contract/', import.meta.url);
const readSchema = (file: string): JsonSchema => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as JsonSchema;
// The enumeration of the document's statements is no schema: line numbers may move without the contract changing.
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && file !== 'elements.json')
  .sort();

/** Every schema of the contract, file name → root. */
export const schemas: ReadonlyMap<string, JsonSchema> = new Map(files.map((file) => [file, readSchema(file)]));

/** SHA-256 over the contract's schemas in name order, hex; it changes exactly when the contract does. */
export const contractDigest: string = files
  .reduce((hash, file) => hash.update(file).update(readFileSync(new URL(file, folder))), createHash('sha256'))
  .digest('hex');
