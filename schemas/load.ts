import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { ErrorName, OperationName } from './index.ts';

/** A JSON Schema 2020-12 node as the contract writes it. */
export interface JsonSchema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly [keyword: string]: unknown;
}

const folder = new URL('./contract/', import.meta.url);
const read = (file: string): JsonSchema => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as JsonSchema;

export const requestSchema = (operation: OperationName): JsonSchema => read(`${operation}.request.json`);
export const responseSchema = (operation: OperationName): JsonSchema => read(`${operation}.response.json`);
export const sharedSchema: JsonSchema = read('shared.json');
const errors = read('errors.json');

/** The schema of an error body. Throws when the contract has no such error. */
export function errorSchema(name: ErrorName): JsonSchema {
  const found = errors.$defs?.[name];
  if (!found) throw new Error(`The contract has no error ${name}.`);
  return found;
}

/** SHA-256 over the contract's JSON files in name order, hex; it changes exactly when the contract does. */
export const contractDigest: string = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .reduce((hash, file) => hash.update(file).update(readFileSync(new URL(file, folder))), createHash('sha256'))
  .digest('hex');
